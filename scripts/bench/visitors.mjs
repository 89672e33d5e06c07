import { randomUUID } from 'node:crypto';
import { openConnection } from './connection.mjs';
import { expectStatus, oneByOne, timed } from './loads.mjs';
import { signIn } from './processes.mjs';

export const issuePath = '/api/v1/tickets';
export const issueBody = JSON.stringify({ serviceId: 'svc_enquiry' });
export const deskIds = Array.from({ length: 8 }, (_, index) => `dsk_counter-${index + 1}`);
const stage = 'stg_enquiry';

/** Opens the desks and lines up visitors in front of them. */
export async function openHouse(hub, waiting) {
  const token = await signIn(hub);
  const connection = await openConnection(hub.url, token);
  for (const desk of deskIds) {
    const body = JSON.stringify({ stageIds: [stage] });
    expectStatus(await connection.post(`/api/v1/desks/${desk}/open`, { body }), 200);
  }
  await oneByOne(connection, issuePath, issueBody, waiting);
  return { token, connection };
}

/** One visitor at a desk from the call to the end, and another who takes the place in line. */
export async function serveOne(connection, desk, times) {
  const step = async (name, path, body) => {
    const { ms, result } = await timed(() => connection.post(path, { body, key: randomUUID() }));
    times[name].push(ms);
    return expectStatus(result, 200, 201);
  };
  const { id } = JSON.parse((await step('call', `/api/v1/desks/${desk}/call-next`)).text);
  await step('start', `/api/v1/tickets/${id}/start`);
  await step('complete', `/api/v1/tickets/${id}/complete-stage`);
  await step('issue', issuePath, issueBody);
}

/** Nothing measured yet. */
export function noTimes() {
  return { call: [], start: [], complete: [], issue: [] };
}
