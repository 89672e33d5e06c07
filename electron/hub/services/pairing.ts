import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { halfOf, proofsOf } from '#shared/domain/pairing/cpace.ts';
import type { PairingRefusal } from '#shared/domain/pairing/pairing-refusals.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import type { KeptRefusal } from '../http/routes.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';
import type { StationEntry, Stations } from './stations.ts';

/** Guesses a code withstands: each exchange is one, whether it is finished or not. */
const triesPerCode = 5;
const finishWithinMs = 60_000;

type Pending = { readonly codeHash: string; readonly expected: Uint8Array; readonly until: number };

/** Pairing by proof (CPace): what the desktop app does before it trusts the hub's certificate. */
export type Pairing = {
  /** Answers the hub's share and its proof; refused where no live code begins so. Counts as a try. */
  readonly begin: (
    tx: Tx,
    given: { readonly codeStart: string; readonly share: string },
  ) => { readonly pairingId: string; readonly share: string; readonly proof: string } | KeptRefusal;
  /** Makes the device a station; refused for a wrong proof, a late one, or a code used meanwhile. */
  readonly finish: (
    tx: Tx,
    pairingId: string,
    given: { readonly proof: string; readonly name: string },
  ) => { readonly token: string; readonly station: StationEntry } | KeptRefusal;
};

/** `certificate` tells the leaf the hub shows now (DER); null on loopback without TLS. */
export function createPairing(house: House, stations: Stations, certificate: () => Uint8Array | null): Pairing {
  const pending = new Map<string, Pending>();
  const codes = house.books.stations;

  const refuse = (tx: Tx, reason: PairingRefusal): KeptRefusal => {
    tx.append({ type: 'station.pairing-refused', subjectId: 'pairing', payload: { reason } });
    return { refusedWith: new AppError('pairing-code-invalid') };
  };
  /** A device that never came back learnt that the hub's proof was wrong: a wrong code, or somebody in between. */
  const forgetUnfinished = (tx: Tx) => {
    for (const [id, { until }] of pending) {
      if (until >= tx.at) continue;
      pending.delete(id);
      refuse(tx, 'unfinished');
    }
  };

  return {
    begin(tx, { codeStart, share }) {
      forgetUnfinished(tx);
      const code = codes.liveCode(codeStart, tx.at);
      if (!code) return refuse(tx, 'no-code');
      if (code.tries >= triesPerCode) return refuse(tx, 'tries-used-up');
      codes.countTry(code.code_hash);
      const leaf = certificate();
      const channel = {
        secret: Buffer.from(code.code_hash),
        certificate: leaf === null ? new Uint8Array(0) : hash('sha256', leaf, 'buffer'),
      };
      const own = halfOf(channel, randomBytes(64));
      const proofs = proofsOf(own, { station: Buffer.from(share, 'base64url'), hub: own.share });
      if (proofs === null) return refuse(tx, 'wrong-proof');
      const pairingId = house.newId('pai');
      tx.afterwards(() => {
        pending.set(pairingId, {
          codeHash: code.code_hash,
          expected: proofs.station,
          until: tx.at + finishWithinMs,
        });
      });
      return { pairingId, share: text(own.share), proof: text(proofs.hub) };
    },
    finish(tx, pairingId, { proof, name }) {
      forgetUnfinished(tx);
      const begun = pending.get(pairingId);
      if (!begun) return { refusedWith: new AppError('pairing-code-invalid') };
      pending.delete(pairingId);
      if (!timingSafeEqual(Buffer.from(proof, 'base64url'), begun.expected)) return refuse(tx, 'wrong-proof');
      const code = codes.code(begun.codeHash);
      if (!code || code.used_at !== null || code.expires_at < tx.at) return refuse(tx, 'used-meanwhile');
      codes.useCode(code.code_hash, tx.at);
      return stations.admit(tx, code.role as StationRole, name);
    },
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
