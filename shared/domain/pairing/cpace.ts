import { ristretto255, ristretto255_hasher } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToNumberLE, concatBytes, equalBytes } from '@noble/curves/utils.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * CPace over ristretto255 (draft-irtf-cfrg-cpace): two sides that know the same short code agree on a strong key. Whoever
 * stands between them gets one guess at the code for each exchange and learns nothing from a wrong one, which a hash under
 * an eight-digit code would not give (issue: trust on the LAN).
 */
const suite = 'CPaceRistretto255';
const hashBlock = 128;

/** What both sides must see alike: they fold it into the key, so that a swapped certificate gives another key. */
export type Channel = {
  /** The code as both sides derive it. */
  readonly secret: Uint8Array;
  /** SHA-256 of the certificate of the connection; empty on loopback, where there is none. */
  readonly certificate: Uint8Array;
};

/** One side's half of an exchange. The scalar never leaves it. */
export type Half = { readonly scalar: bigint; readonly share: Uint8Array };

/** The proofs with which each side shows that it came to the same key. */
export type Proofs = { readonly station: Uint8Array; readonly hub: Uint8Array };

/** A half from 64 random bytes. Throws RangeError for fewer, which would not be uniform. */
export function halfOf(channel: Channel, random: Uint8Array): Half {
  if (random.length < 64) throw new RangeError('64 random bytes are needed');
  const { Fn } = ristretto255.Point;
  const scalar = Fn.create(bytesToNumberLE(random));
  return { scalar, share: generator(channel.secret, channelName(channel)).multiply(scalar).toBytes() };
}

/**
 * Both proofs of an exchange, or null when a share is no element of the group or gives the neutral one (a trick to know the
 * key without the code).
 */
export function proofsOf(own: Half, shares: { readonly station: Uint8Array; readonly hub: Uint8Array }): Proofs | null {
  const theirs = equalBytes(own.share, shares.hub) ? shares.station : shares.hub;
  const common = multiplied(theirs, own.scalar);
  if (common === null) return null;
  const key = sha512(
    concatBytes(
      lengthAndValue(utf8ToBytes(`${suite}_ISK`), new Uint8Array(0), common),
      lengthAndValue(shares.station, new Uint8Array(0)),
      lengthAndValue(shares.hub, new Uint8Array(0)),
    ),
  );
  const proof = (side: string) => hmac(sha512, key, utf8ToBytes(`keyturn pairing ${side}`));
  return { station: proof('station'), hub: proof('hub') };
}

/** The generator of the draft: of code and channel, padded so that hashing takes the same time for codes of all lengths. */
export function generator(secret: Uint8Array, channel: Uint8Array, session: Uint8Array = new Uint8Array(0)) {
  const name = utf8ToBytes(suite);
  const padding = Math.max(0, hashBlock - 1 - lengthAndValue(secret).length - lengthAndValue(name).length);
  const hashed = sha512(lengthAndValue(name, secret, new Uint8Array(padding), channel, session));
  const point = ristretto255_hasher.deriveToCurve?.(hashed);
  if (point === undefined) throw new Error('the curve library maps no bytes to ristretto255');
  return point;
}

function channelName({ certificate }: Channel): Uint8Array {
  return lengthAndValue(utf8ToBytes('keyturn station'), utf8ToBytes('keyturn hub'), certificate);
}

function multiplied(share: Uint8Array, scalar: bigint): Uint8Array | null {
  try {
    const point = ristretto255.Point.fromBytes(share).multiply(scalar);
    return point.is0() ? null : point.toBytes();
  } catch {
    return null;
  }
}

/** Each part behind its length (LEB128), so that no two lists of parts read the same. */
function lengthAndValue(...parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...parts.flatMap((part) => [lebLength(part.length), part]));
}

function lebLength(length: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = length; ; rest >>>= 7) {
    if (rest < 128) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 127) | 128);
  }
}
