import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { openHub } from '#hub/hub.ts';
import { buildServer } from '#hub/server.ts';
import { issueLeaf, makeAuthority } from '#hub/tls/site-authority.ts';
import { askHub } from '#main/pairing/hub-exchange.ts';
import { pairWithHub } from '#main/pairing/pair-with-hub.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { injectClient } from './clients.ts';
import { readJournal } from './books.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A new site whose hub listens with a certificate of its own authority, as it does on any address but loopback. */
export async function openSecureSite() {
  const folder = temporaryFolder();
  const clock = { at: Date.now() };
  const hub = await openHub({ folder, demo: false, now: () => clock.at });
  const certificates = await hub.certificates();
  const server = await buildServer(hub, { certificates, phonePages: false });
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const admin = await injectClient(server).signIn({ body: { login: 'admin', pin: hub.adminPin ?? '' } });
  const supervisor = injectClient(server, admin.token);
  return {
    clock,
    origin,
    certificates,
    supervisor,
    as: (token: string) => injectClient(server, token),
    get: (path: string) => server.inject(path),
    newCode: async (role: StationRole = 'board') => (await supervisor.makePairingCode({ body: { role } })).code,
    pair: (code: string, address = origin) =>
      pairWithHub({ address, code, name: '大屏 1' }, randomBytes(64), Date.now(), askHub),
    async addPrinter(paper: 'a4' | 'slip', name: string) {
      const address = { kind: 'file', folder: 'office' } as const;
      await supervisor.createPrinter({ body: { name, address, papers: [paper] } });
    },
    assignments: async () => (await supervisor.printerAssignments({})).items,
    refusals: () =>
      readJournal(folder)
        .filter(({ type }) => type === 'station.pairing-refused')
        .map(({ payload }) => (payload as { reason: string }).reason),
    paired: () => readJournal(folder).filter(({ type }) => type === 'station.paired').length,
    async close() {
      await server.close();
      await hub.close();
    },
  };
}
export type SecureSite = Awaited<ReturnType<typeof openSecureSite>>;

/** Somebody on the network between station and hub, with a certificate of their own, who passes on all they hear. */
export async function standInBetween(
  hub: string,
): Promise<{ readonly origin: string; readonly heard: string[]; readonly asked: string[]; close(): Promise<void> }> {
  const authority = await makeAuthority('冒充', 'nobody', Date.now());
  const leaf = await issueLeaf(authority, { names: ['localhost'], addresses: ['127.0.0.1'] }, Date.now());
  const heard: string[] = [];
  const paths: string[] = [];
  const server: Server = createServer(leaf, (asked, answer) => {
    paths.push(asked.url ?? '');
    const on = request(new URL(asked.url ?? '/', hub), {
      method: asked.method,
      headers: asked.headers,
      rejectUnauthorized: false,
    });
    on.on('response', (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    asked.on('data', (part: Buffer) => heard.push(part.toString('utf8')));
    asked.pipe(on);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    heard,
    asked: paths,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
