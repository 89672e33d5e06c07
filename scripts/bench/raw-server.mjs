// What the hub is compared with: Fastify and better-sqlite3 with nothing around them. Prints one line when it listens.
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Fastify from 'fastify';
import { openRawTickets } from './raw-tickets.mjs';

const tickets = openRawTickets(join(process.argv[2], 'raw.db'));
const listeners = new Set();
let kept = {};
const server = Fastify({ logger: false, forceCloseConnections: true });

/** Parses and answers JSON of the size of a ticket; nothing is kept. */
server.post('/echo', (request, reply) => reply.send(answer(request.body, 'E001')));

/** One transaction per request, as a hub without group commit would do it. */
server.post('/ticket', (request, reply) => {
  const key = request.headers['idempotency-key'] ?? randomUUID();
  return reply.code(201).send(answer(request.body, tickets.issue(key)));
});

/** One transaction, then one buffer to all listeners. */
server.post('/call', (_, reply) => {
  const number = tickets.issue(randomUUID());
  const event = Buffer.from(`id: 1\nevent: ticket.called\ndata: ${JSON.stringify(answer({}, number))}\n\n`);
  for (const listener of listeners) listener.write(event);
  return reply.send({ number });
});

/** Answers, written anew each time, what it was given: the least a long answer can cost. */
server.post('/kept', (request, reply) => {
  kept = request.body;
  return reply.send({});
});
server.get('/kept', (_, reply) => reply.send(kept));
server.get('/page', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
const page = `<!doctype html><button>open</button><ol></ol><script>
const list = document.querySelector('ol');
document.querySelector('button').onclick = async () => {
  list.replaceChildren();
  await fetch('/ticket', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const { stages } = await (await fetch('/kept', { cache: 'no-store' })).json();
  const steps = stages.find(({ id }) => id === 'acceptance').steps;
  for (const { definition } of steps) {
    list.append(Object.assign(document.createElement('li'), { textContent: definition.title.zh }));
  }
};
</script>`;

server.get('/events', (_, reply) => {
  reply.hijack();
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
  reply.raw.write('retry: 1000\n\n');
  listeners.add(reply.raw);
});

function answer(body, number) {
  const hash = createHash('sha256').update(number).digest('hex');
  return { id: hash.slice(0, 24), number, ...body, state: 'waiting', issuedAt: new Date().toISOString(), hash, pad };
}
const pad = 'x'.repeat(350);

process.on('SIGTERM', () => process.exit(0));
const url = await server.listen({ port: 0, host: '127.0.0.1' });
console.log(JSON.stringify({ ready: true, url }));
