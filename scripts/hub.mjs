// npm run hub: the hub alone, in this very process. Nothing but the hub prints on stdout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { node24 } from './bootstrap.mjs';
import { becomeCommand, envFor, giveUp, root } from './run-process.mjs';

const hub = join(root, 'dist', 'hub', 'index.js');

if (!existsSync(hub)) {
  const toStderr = ['ignore', 2, 2];
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'bootstrap.mjs')], { stdio: toStderr });
  if (status !== 0) process.exit(1);
  if (!existsSync(hub)) giveUp('dist/ was built, but holds no hub. Please run: npm run build');
}

// better-sqlite3 is built for Node-API 10; an older Node would crash on it without a word.
if (Number(process.versions.napi) < 10) {
  const node = node24();
  await becomeCommand(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], envFor(node));
}
process.argv[1] = hub;
await import(pathToFileURL(hub).href);
