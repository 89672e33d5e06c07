// npm run build: every part into dist/, one line per part.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInputsFingerprint, continueOnNode24, ensureDependencies, recordBuild } from './bootstrap.mjs';
import { giveUp, root, say, seconds } from './run-process.mjs';

await ensureDependencies();
await continueOnNode24(fileURLToPath(import.meta.url));
process.chdir(root);

async function part(name, work) {
  const started = performance.now();
  await work();
  say(`  built ${name.padEnd(9)} ${seconds((performance.now() - started) / 1000)}`);
}

const inputs = buildInputsFingerprint();
say('Building …');
try {
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ logLevel: 'warn' });
  for (const environment of Object.values(builder.environments)) {
    // Vite always has an `ssr` environment; Keyturn has no use for it.
    if (environment.name === 'ssr') continue;
    await part(environment.name === 'client' ? 'renderer' : environment.name, () => builder.build(environment));
  }
  const { listGuideFiles } = await import('./list-guide-files.mjs');
  await listGuideFiles();
  if (existsSync(join(root, 'scripts', 'copy-fonts.mjs'))) {
    const { copyFonts } = await import('./copy-fonts.mjs');
    await part('fonts', copyFonts);
  }
} catch (error) {
  giveUp(`The build failed: ${error.message}`);
}
recordBuild(inputs);
