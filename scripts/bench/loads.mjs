import { randomUUID } from 'node:crypto';
import { monotonicMs } from './clock.mjs';
import { openConnection } from './connection.mjs';

/** Answers how long the work took in ms, and its result. */
export async function timed(work) {
  const started = monotonicMs();
  const result = await work();
  return { ms: monotonicMs() - started, result };
}

export function expectStatus(answer, ...wanted) {
  if (!wanted.includes(answer.status)) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer;
}

/** Sends the same command `count` times over one connection, one after the other, each with a key of its own. */
export async function oneByOne(connection, path, body, count) {
  const times = [];
  for (let sent = 0; sent < count; sent++) {
    const { ms, result } = await timed(() => connection.post(path, { body, key: randomUUID() }));
    expectStatus(result, 200, 201);
    times.push(ms);
  }
  return times;
}

/** Sends a command from so many keep-alive connections at once, `count` in all; answers the times and the rate. */
export async function atOnce({ url, token, path, body, connections, count }) {
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url, token)));
  const share = Math.ceil(count / connections);
  const { ms, result } = await timed(() => Promise.all(open.map((one) => oneByOne(one, path, body, share))));
  for (const one of open) one.close();
  return { times: result.flat(), perSecond: (share * connections) / (ms / 1000) };
}
