import { X509Certificate } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { AppError } from '#shared/protocol/errors.ts';
import { portOf } from '../http/port-of.ts';
import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import { ownNames } from '../tls/hub-names.ts';
import type { SiteCertificates } from '../tls/site-certificates.ts';

/** The authority itself: for whoever asks, since it is no secret. On both listeners. */
export function authorityRoute(certificates: SiteCertificates | null) {
  return {
    siteAuthority: {
      custom: async ({ reply }) => {
        if (certificates === null) throw new AppError('not-found');
        return reply
          .header('content-type', 'application/x-x509-ca-cert')
          .header('content-disposition', 'attachment; filename="keyturn-site.crt"')
          .send(new X509Certificate(certificates.anchor()).raw);
      },
    },
  } satisfies Partial<Handlers>;
}

/** How tablets come to trust the site. `server` is the one stations reach, asked for its port once it listens. */
export function trustRoutes(house: House, certificates: SiteCertificates | null, server: FastifyInstance) {
  return {
    ...authorityRoute(certificates),
    siteTrust: {
      read: () => {
        if (certificates === null) return { fingerprint: null, page: null, origins: [] };
        const origins = stationOrigins(server);
        // Plain HTTP where there is such a listener: a tablet that trusts nothing yet would be warned otherwise.
        const base = house.phoneBase() ?? origins[0] ?? null;
        return {
          fingerprint: new X509Certificate(certificates.anchor()).fingerprint256,
          page: base === null ? null : `${base}/trust`,
          origins,
        };
      },
    },
  } satisfies Partial<Handlers>;
}

/** Addresses of this machine on its network, the name first: it stays when the address changes. */
function stationOrigins(server: FastifyInstance): string[] {
  const port = portOf(server);
  if (port === null) return [];
  const { names, addresses } = ownNames();
  const reachable = addresses.filter((address) => !/^(127\.|::1$|fe80:)/i.test(address));
  return [
    ...reachable.filter((address) => !address.includes(':')),
    ...names.filter((name) => name.endsWith('.local')),
  ].map((host) => `https://${host}:${port}`);
}
