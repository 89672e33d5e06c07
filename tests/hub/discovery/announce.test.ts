import { createHash, X509Certificate } from 'node:crypto';
import { announceHub } from '#hub/discovery/announce-hub.ts';
import { makeAuthority } from '#hub/tls/site-authority.ts';
import { foundHub } from '#main/discovery/found-hub.ts';
import { listenForHubs } from '#main/discovery/listen-for-hubs.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import { describe, expect, test, vi } from 'vitest';

describe('a hub on the local network', () => {
  test('is heard by the assistant with its site, contract version and fingerprint, and gone when it takes its leave', async () => {
    const { cert } = await makeAuthority('云栖雅苑', 'hub-pc', Date.now());
    const faults: string[] = [];
    const listener = listenForHubs((line) => faults.push(line));
    const port = 40_000 + Math.floor(Math.random() * 20_000);
    const leave = announceHub({ port, siteName: '云栖雅苑一期', anchor: cert }, (problem) =>
      faults.push(problem.message),
    );
    const ours = () => listener.heard().filter(({ address }) => address.endsWith(`:${port}`));
    await vi.waitFor(() => expect(ours()).toHaveLength(1), { timeout: 60_000 });
    expect(ours()[0]).toMatchObject({
      site: '云栖雅苑一期',
      protocol: protocolVersion,
      authority: createHash('sha256').update(new X509Certificate(cert).raw).digest('hex'),
    });
    await leave();
    await vi.waitFor(() => expect(ours()).toEqual([]), { timeout: 60_000 });
    listener.stop();
    expect(faults).toEqual([]);
  });
});

describe('what somebody announces', () => {
  const authority = 'a'.repeat(64);
  const real = {
    port: 4817,
    addresses: ['fe80::1', '192.168.1.5'],
    txt: { site: '云栖雅苑', protocol: '1', authority },
  };

  test('is a hint with an address to try', () => {
    expect(foundHub(real)).toEqual({ address: '192.168.1.5:4817', site: '云栖雅苑', protocol: 1, authority });
  });

  test.each([
    ['without an address', { ...real, addresses: [] }],
    ['with an address no other machine reaches', { ...real, addresses: ['169.254.3.4'] }],
    ['with a port that is none', { ...real, port: 99_999 }],
    ['that is nothing', null],
  ])('%s is not listed', (_what, service) => {
    expect(foundHub(service)).toBeNull();
  });

  test('with nonsense in its texts is listed by its address alone', () => {
    const txt = { site: 7, protocol: 'two', authority: '<script>' };
    expect(foundHub({ ...real, txt })).toEqual({
      address: '192.168.1.5:4817',
      site: '',
      protocol: null,
      authority: null,
    });
  });
});
