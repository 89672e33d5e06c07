// npm run dev: pages from Vite, the hub from its sources, both following every change; Electron too where its binary is.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueOnNode24, ensureDependencies, node24 } from './bootstrap.mjs';
import { findElectron, hasDisplay } from './electron-binary.mjs';
import { envFor, root, say } from './run-process.mjs';

/** vite.config.ts sends the pages' calls to this port. */
const hubPort = '4817';
const cache = join(root, 'node_modules', '.cache');

await ensureDependencies();
await continueOnNode24(fileURLToPath(import.meta.url));
process.chdir(root);

function start(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, env: envFor(node24(), env), stdio: 'inherit' });
  process.on('exit', () => child.kill());
  return child;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));

const hubSources = ['--watch', '--watch-preserve-output', 'electron/hub/index.ts'];
start(node24(), [...hubSources, '--data', join(cache, 'keyturn-dev'), '--port', hubPort, '--demo', '--sample-notices']);

const { createBuilder, createServer } = await import('vite');
const server = await createServer({ clearScreen: false });
await server.listen();
const pages = server.resolvedUrls?.local[0] ?? 'http://localhost:5173/';
say(`Pages with hot reload: ${pages}   Hub: http://127.0.0.1:${hubPort}`);

const electron = hasDisplay() ? findElectron() : undefined;
if (electron) {
  const watched = { build: { watch: {} } };
  const builder = await createBuilder({ logLevel: 'warn', environments: { main: watched, preload: watched } });
  let app;
  let timer;
  const restart = () => {
    app?.kill();
    // The app's own hub keeps out of the way of the one above.
    const env = { VITE_DEV_SERVER_URL: pages, KEYTURN_DATA: join(cache, 'keyturn-dev-app'), KEYTURN_PORT: '0' };
    app = start(electron, [root, '--demo'], env);
  };
  // Both bundles end within moments of each other.
  const restartOnce = () => {
    clearTimeout(timer);
    timer = setTimeout(restart, 100);
  };
  for (const name of ['preload', 'main']) {
    const watcher = await builder.build(builder.environments[name]);
    watcher.on('event', (event) => event.code === 'BUNDLE_END' && restartOnce());
  }
} else {
  say('The Electron shell is left out: its binary or a display is missing.');
}
