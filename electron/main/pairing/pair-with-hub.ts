import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { halfOf, proofsOf } from '#shared/domain/pairing/cpace.ts';
import { stationRoles } from '#shared/protocol/roles.ts';
import { apiPrefix } from '#shared/protocol/version.ts';
import { hubAddress } from './hub-address.ts';
import type { askHub, HubAnswer } from './hub-exchange.ts';
import { trustsHub } from './trusts-hub.ts';

/** What a station keeps of its pairing. */
export type Paired = {
  readonly ok: true;
  readonly origin: string;
  readonly token: string;
  readonly role: (typeof stationRoles)[number];
  /** PEM to pin; null where the hub is this very machine. */
  readonly anchor: string | null;
};

/** Why it came to nothing, for the person at the machine to hear in words. */
export type NotPaired = {
  readonly ok: false;
  readonly code:
    | 'address-not-secure'
    | 'code-malformed'
    | 'hub-silent'
    /** Wrong, used or too old; the hub says no more. */
    | 'code-refused'
    /** The code was wrong, or somebody between station and hub shows a certificate of their own. Which, nobody can tell. */
    | 'hub-not-proved'
    | 'not-a-hub';
};

const begun = z.object({ pairingId: z.string(), share: z.string(), proof: z.string() });
const finished = z.object({
  token: z.string(),
  station: z.object({ role: z.enum(stationRoles) }),
  anchor: z.string().nullable(),
});

/**
 * Pairs this machine with a hub by its one-time code. The code is never sent: both prove to know it, over the certificate
 * they both see. `random` are 64 fresh bytes, `now` ms UTC by this machine's clock.
 */
export async function pairWithHub(
  given: { readonly address: string; readonly code: string; readonly name: string },
  random: Uint8Array,
  now: number,
  ask: typeof askHub,
): Promise<Paired | NotPaired> {
  const origin = hubAddress(given.address);
  if (origin === undefined) return refused('address-not-secure');
  const code = given.code.replaceAll(/[\s-]/g, '');
  if (!/^\d{8}$/.test(code)) return refused('code-malformed');

  // The exchange's generator depends on the certificate, so it must be seen before a share can be made of it.
  const seen = await tryAsk(ask, origin, '/healthz');
  if (seen === null) return refused('hub-silent');
  if (seen.status !== 200) return refused('not-a-hub');
  const channel = {
    secret: Buffer.from(createHash('sha256').update(code).digest('hex')),
    certificate: fingerprint(seen.certificate),
  };
  const own = halfOf(channel, random);
  const first = await tryAsk(ask, origin, '/stations/pairings', {
    codeStart: code.slice(0, 2),
    share: text(own.share),
  });
  if (first === null) return refused('hub-silent');
  if (first.status === 422) return refused('code-refused');
  const start = begun.safeParse(first.json);
  if (!start.success) return refused('not-a-hub');
  const proofs = proofsOf(own, { station: own.share, hub: bytes(start.data.share) });
  const sameSender = sameBytes(fingerprint(first.certificate), channel.certificate);
  const proved = proofs !== null && sameBytes(bytes(start.data.proof), proofs.hub);
  if (!proved || !sameSender) return refused('hub-not-proved');

  const last = await tryAsk(ask, origin, `/stations/pairings/${start.data.pairingId}`, {
    proof: text(proofs.station),
    name: given.name,
  });
  if (last === null) return refused('hub-silent');
  // The token is trusted only under the certificate that was proved.
  if (!sameBytes(fingerprint(last.certificate), channel.certificate)) return refused('hub-not-proved');
  if (last.status === 422) return refused('code-refused');
  const end = finished.safeParse(last.json);
  if (!end.success) return refused('not-a-hub');
  const { token, station, anchor } = end.data;
  if (!anchorFits(last, anchor, origin, now)) return refused('hub-not-proved');
  return { ok: true, origin, token, role: station.role, anchor };
}

function anchorFits({ certificate }: HubAnswer, anchor: string | null, origin: string, now: number): boolean {
  if (certificate === null) return anchor === null;
  if (anchor === null) return false;
  const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64')}\n-----END CERTIFICATE-----\n`;
  return trustsHub({ certificate: pem, host: new URL(origin).hostname }, anchor, now);
}

async function tryAsk(ask: typeof askHub, origin: string, path: string, body?: unknown): Promise<HubAnswer | null> {
  try {
    return await ask(origin, apiPrefix + path, body);
  } catch {
    return null;
  }
}

function refused(code: NotPaired['code']): NotPaired {
  return { ok: false, code };
}

function fingerprint(certificate: Uint8Array | null): Uint8Array {
  return certificate === null ? new Uint8Array(0) : createHash('sha256').update(certificate).digest();
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64url');
}
