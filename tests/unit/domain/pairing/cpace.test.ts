import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { generator, halfOf, proofsOf } from '#shared/domain/pairing/cpace.ts';

const channelOf = (code: string, certificate = 'one') => ({
  secret: Buffer.from(code),
  certificate: Buffer.from(certificate),
});
const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');

function exchange(station: ReturnType<typeof channelOf>, hub: ReturnType<typeof channelOf>) {
  const mine = halfOf(station, randomBytes(64));
  const theirs = halfOf(hub, randomBytes(64));
  const shares = { station: mine.share, hub: theirs.share };
  return { station: proofsOf(mine, shares), hub: proofsOf(theirs, shares) };
}

describe('CPace over ristretto255', () => {
  test.each([
    [
      '0a41696e69746961746f720a42726573706f6e646572',
      '5e25411ca1ad7c9debfd0b33ad987a95cefef2d3f15dcc8bd26415a5dfe2e15a',
    ],
    [
      '6f630b425f726573706f6e6465720b415f696e69746961746f72',
      'a6fc82c3b8968fbb2e06fee81ca858586dea50d248f0c7ca6a18b0902a30b36b',
    ],
  ])('derives the generators of the drafts’ test vectors (channel %s)', (channel, expected) => {
    const session = Buffer.from('7e4b4791d6a8ef019b936c79fb7f2c57', 'hex');
    expect(hex(generator(Buffer.from('Password'), Buffer.from(channel, 'hex'), session).toBytes())).toBe(expected);
  });

  test('gives both sides the same proofs, each its own', () => {
    const { station, hub } = exchange(channelOf('12345678'), channelOf('12345678'));
    expect(hex(station?.hub)).toBe(hex(hub?.hub));
    expect(hex(station?.station)).toBe(hex(hub?.station));
    expect(hex(station?.station)).not.toBe(hex(station?.hub));
  });

  test('gives other proofs for another code or another certificate', () => {
    for (const other of [channelOf('12345679'), channelOf('12345678', 'another')]) {
      const { station, hub } = exchange(channelOf('12345678'), other);
      expect(hex(station?.hub)).not.toBe(hex(hub?.hub));
      expect(hex(station?.station)).not.toBe(hex(hub?.station));
    }
  });

  test('has no proofs for what is no point or the neutral one', () => {
    const mine = halfOf(channelOf('12345678'), randomBytes(64));
    for (const hub of [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(31)]) {
      expect(proofsOf(mine, { station: mine.share, hub })).toBeNull();
    }
  });

  test('asks for enough randomness', () => {
    expect(() => halfOf(channelOf('12345678'), randomBytes(32))).toThrow(RangeError);
  });
});
