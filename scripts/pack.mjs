// npm run pack: the unpacked app for this system in release/; npm run pack -- --installers: its installers.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueOnNode24, ensureBuild, ensureDependencies, node24 } from './bootstrap.mjs';
import { distFolder, findElectron } from './electron-binary.mjs';
import { envFor, giveUp, root, run, say, seconds } from './run-process.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((one) => one !== '--installers');
if (unknown.length > 0) giveUp(`Unknown: ${unknown.join(' ')}. There is: --installers`);
await ensureDependencies();
await continueOnNode24(fileURLToPath(import.meta.url));

if (!findElectron()) {
  giveUp(
    [
      "Nothing was packed: Electron's binary is not on this machine. It comes from GitHub, not with the npm packages.",
      'To get it: npx install-electron --no',
      'Behind a mirror: ELECTRON_MIRROR=https://…/ npx install-electron --no',
      'A copy that lies elsewhere: ELECTRON_OVERRIDE_DIST_PATH=FOLDER npm run pack',
      'All else works without it: npm start, npm run hub.',
    ].join('\n'),
  );
}
if (!(await ensureBuild())) giveUp('Nothing was packed: the build failed; the reason is above.');

say(asked.includes('--installers') ? 'Making the installers …' : 'Packing the app …');
const node = node24();
const target = asked.includes('--installers') ? [] : ['--dir'];
const { code, seconds: took } = await run(
  node,
  [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    ...target,
    // The binary that is here; without a word electron-builder would fetch one of its own.
    `-c.electronDist=${distFolder()}`,
    '--publish=never',
  ],
  { env: envFor(node), show: true },
);
if (code !== 0) giveUp('electron-builder could not pack the app; the reason is above.');
say(`Packed into ${join(root, 'release')} in ${seconds(took)}.`);
