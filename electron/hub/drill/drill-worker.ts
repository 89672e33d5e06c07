import { parentPort, workerData } from 'node:worker_threads';
import { portOf } from '../http/port-of.ts';
import { openHub } from '../hub.ts';
import { buildServer } from '../server.ts';
import { beginDrill } from './begin-drill.ts';
import type { DrillOrderWord, DrillStart, DrillWord } from './drill-messages.ts';
import { runDrill } from './run-drill.ts';

if (parentPort === null) throw new Error('drill-worker runs as a worker thread only');
const port = parentPort;
const say = (word: DrillWord) => port.postMessage(word);
const { data, speed, key } = workerData as DrillStart;
// On its way here a Buffer became plain bytes.
const keySource = { kind: 'given', key: Buffer.from(key) } as const;

const { site, clock } = await beginDrill(data, speed);
say({ kind: 'copied', folder: site.folder });
const hub = await openHub({ folder: site.folder, demo: false, now: clock.now, drill: true, keySource });
const server = await buildServer(hub, { certificates: null, phonePages: false });
// For this machine only: a drill for stations elsewhere is started by itself, with the site's certificates.
await server.listen({ port: 0, host: '127.0.0.1' });
const playing = runDrill(hub, server, site);
say({ kind: 'running', url: `http://127.0.0.1:${portOf(server) ?? ''}`, date: site.date });

async function stop(): Promise<void> {
  await playing.stop();
  await playing.over.catch(() => undefined);
  hub.feed.close();
  await server.close();
  await hub.close();
  site.erase();
  port.close();
}

port.on('message', (word: DrillOrderWord) => {
  if (word.kind === 'speed') clock.setSpeed(word.speed);
  else void stop();
});
await playing.over;
say({ kind: 'over' });
