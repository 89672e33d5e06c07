import { beforeAll, expect, test } from 'vitest';
import { issueLeaf, type KeyPairPem, makeAuthority } from '#hub/tls/site-authority.ts';
import { pinHub } from '#main/pairing/pin-hub.ts';
import { FakeSession } from '../../../support/fake-electron.ts';

const names = { names: ['hub-pc.local'], addresses: ['192.168.1.5'] };
let site: KeyPairPem;
let leaf: KeyPairPem;
let stranger: KeyPairPem;
beforeAll(async () => {
  site = await makeAuthority('云栖雅苑', 'hub-pc', Date.now());
  leaf = await issueLeaf(site, names, Date.now());
  stranger = await issueLeaf(await makeAuthority('云栖雅苑', 'hub-pc', Date.now()), names, Date.now());
});

/** What a session answers Chromium about a certificate: 0 takes it, -2 refuses it. */
function verdict(anchor: string | undefined, data: string, hostname = '192.168.1.5'): number | undefined {
  const session = new FakeSession();
  pinHub(session, () => anchor);
  let answered: number | undefined;
  session.verify?.(
    // As the system sees it: content, whatever it is.
    { certificate: { data }, hostname, verificationResult: 'net::OK', errorCode: 0 } as Electron.Request,
    (answer) => {
      answered = answer;
    },
  );
  return answered;
}

test('a station takes its own hub and refuses everybody else, whatever the system says of them', () => {
  expect(verdict(site.cert, leaf.cert)).toBe(0);
  expect(verdict(site.cert, leaf.cert, 'hub-pc.local')).toBe(0);
  expect(verdict(site.cert, stranger.cert)).toBe(-2);
  expect(verdict(site.cert, leaf.cert, '192.168.1.6')).toBe(-2);
  expect(verdict(undefined, leaf.cert)).toBe(-2);
});
