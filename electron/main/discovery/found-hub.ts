import { isIPv4 } from 'node:net';
import { z } from 'zod';
import type { FoundHub } from '#shared/bridge/setup.ts';

const heard = z.object({
  port: z.int().min(1).max(65_535),
  addresses: z.array(z.string()).default([]),
  txt: z
    .object({
      site: z.string().max(80).catch(''),
      protocol: z.coerce.number().int().nullable().catch(null),
      authority: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable()
        .catch(null),
    })
    .catch({ site: '', protocol: null, authority: null }),
});

/** What somebody on the network announced, as a hint for whoever chooses; null where it can't be a hub of ours. */
export function foundHub(service: unknown): FoundHub | null {
  const parsed = heard.safeParse(service);
  if (!parsed.success) return null;
  const { port, addresses, txt } = parsed.data;
  const address = addresses.find((one) => isIPv4(one) && !one.startsWith('169.254.'));
  if (address === undefined) return null;
  return { address: `${address}:${port}`, site: txt.site, protocol: txt.protocol, authority: txt.authority };
}
