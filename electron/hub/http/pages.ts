import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the built pages lie, seen from the sources, from dist/hub and from dist/hub/chunks. */
const roots = ['../../../dist/renderer', '../renderer', '../../renderer'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The screens' own paths; every other unknown path is a 404. */
const screens = ['/', '/kiosk', '/reception', '/board', '/desk', '/customer', '/guide', '/manage'];
/** What strangers may open: the way of one number, a public notice, whether a paper is genuine, how to trust the site. */
const open = ['/t/:code', '/verify', '/verify/:number', '/n/:code', '/trust'];

/** Serves the one renderer bundle to browsers that are stations; on the phones' listener only what strangers may open. */
export async function servePages(server: FastifyInstance, which: 'stations' | 'phones'): Promise<void> {
  // The sources' own folder has an index.html too, but no assets.
  const root = roots.find((path) => existsSync(join(path, 'index.html')) && existsSync(join(path, 'assets')));
  if (!root) return;
  await server.register(fastifyStatic, {
    root,
    serve: true,
    wildcard: false,
    index: false,
    // Names hold a hash of the content: they never change.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const path of which === 'stations' ? [...screens, ...open] : open) {
    server.get(path, (_, reply) => reply.sendFile('index.html', { cacheControl: false }));
  }
}
