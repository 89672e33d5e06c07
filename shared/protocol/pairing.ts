import { z } from 'zod';
import { call } from './call.ts';
import { words } from './fields.ts';
import { station } from './stations.ts';

/** 32 bytes as base64url: a share of the exchange. */
const share = z.string().regex(/^[\w-]{43}$/);
/** 64 bytes as base64url: that one came to the same key. */
const proof = z.string().regex(/^[\w-]{86}$/);

/** A pairing code of eight digits: the first two say which code is meant, all of them are the secret. */
export const pairingCode = z.string().regex(/^\d{8}$/);

/**
 * Pairing of a device that does not trust the hub's certificate yet (the desktop app): both prove to know the code without
 * sending it, and that they see the same certificate.
 */
export const pairingCalls = {
  beginPairing: call({
    method: 'POST',
    path: '/stations/pairings',
    summary: 'Begin to pair without sending the code: exchange shares, and see that the hub knows the code too',
    access: { open: true },
    body: z.strictObject({ codeStart: z.string().regex(/^\d{2}$/), share }),
    status: 201,
    answer: z.object({ pairingId: z.string(), share, proof }),
    secret: true,
  }),
  finishPairing: call({
    method: 'POST',
    path: '/stations/pairings/{id}',
    summary: 'Prove to know the code and become a station; answers what to trust from now on',
    access: { open: true },
    params: z.object({ id: z.string().regex(/^pai_\w{8,40}$/) }),
    body: z.strictObject({ proof, name: words(40) }),
    status: 200,
    answer: z.object({
      token: z.string(),
      station,
      /** PEM of the authority the hub's certificates come from; null on loopback. */
      anchor: z.string().nullable(),
    }),
    secret: true,
  }),
} as const;
