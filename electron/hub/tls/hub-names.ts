import { hostname, networkInterfaces } from 'node:os';
import type { HubNames } from './site-authority.ts';

/** What this machine answers to on its own network; loopback always. IPv6 addresses without their interface. */
export function ownNames(): HubNames {
  const own = hostnameLabel();
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .map(({ address }) => address.split('%')[0] ?? address);
  return {
    names: ['localhost', own, `${own}.local`],
    addresses: [...new Set(['127.0.0.1', '::1', ...addresses])].toSorted(),
  };
}

/** The machine's name without its domain, in the letters a certificate's name may have. */
export function hostnameLabel(name: string = hostname()): string {
  const label = (name.split('.')[0] ?? '').toLowerCase().replaceAll(/[^a-z0-9-]/g, '-');
  return /[a-z0-9]/.test(label) ? label : 'keyturn';
}
