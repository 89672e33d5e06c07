import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[/\\]$/, '');

const generated = new Set(['node_modules', 'dist', 'release', 'coverage', 'artifacts', '.git']);

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
}

/** Every file that belongs to the project: what git knows or would take up; without git, what is not generated. */
export function projectFiles(): string[] {
  if (!existsSync(join(root, '.git'))) return walk('');
  const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const output = execFileSync('git', ['-c', 'safe.directory=*', ...listing], { cwd: root, encoding: 'utf8' });
  return output.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
