import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostnameLabel } from '#hub/tls/hub-names.ts';
import { issueLeaf, makeAuthority } from '#hub/tls/site-authority.ts';
import { openSiteCertificates } from '#hub/tls/site-certificates.ts';
import { trustsHub } from '#main/pairing/trusts-hub.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

const now = Date.parse('2026-11-28T10:00:00+08:00');
const dayMs = 24 * 3_600_000;
const dataKey = Buffer.alloc(32, 7);
const there = { names: ['localhost', 'hub-pc.local'], addresses: ['127.0.0.1', '192.168.1.5'] };

async function openAt(folder: string, at: number, names = () => there) {
  return openSiteCertificates({ folder, dataKey, siteName: '云栖雅苑', now: at, names });
}

describe('the site’s own authority', () => {
  test('stays the same over restarts; its key lies sealed and for the owner only', async () => {
    const folder = temporaryFolder();
    const first = await openAt(folder, now);
    const again = await openAt(folder, now + dayMs);
    expect(again.anchor()).toBe(first.anchor());
    const file = join(folder, 'keys', 'site-authority.key');
    expect(readFileSync(file, 'latin1')).not.toContain('PRIVATE KEY');
    expect(statSync(file).mode & 0o077).toBe(0);
    await expect(
      openSiteCertificates({ folder, dataKey: Buffer.alloc(32, 8), siteName: '', now, names: () => there }),
    ).rejects.toThrow();
  });

  test('makes certificates tablets accept: at most 398 days, for the hub’s names and addresses', async () => {
    const leaf = new X509Certificate((await openAt(temporaryFolder(), now)).current().cert);
    const days = (leaf.validToDate.getTime() - leaf.validFromDate.getTime()) / dayMs;
    expect(days).toBeLessThanOrEqual(398);
    expect(leaf.checkIP('192.168.1.5')).toBe('192.168.1.5');
    expect(leaf.checkHost('hub-pc.local')).toBe('hub-pc.local');
    expect(leaf.checkIP('192.168.1.6')).toBeUndefined();
  });

  test('renews by itself before the end, and when the machine has another address', async () => {
    let names = there;
    const certificates = await openAt(temporaryFolder(), now, () => names);
    expect(await certificates.renew(now + 300 * dayMs)).toBeNull();
    const renewed = await certificates.renew(now + 340 * dayMs);
    expect(renewed?.cert).toBe(certificates.current().cert);
    expect(new X509Certificate(renewed?.cert ?? '').validToDate.getTime()).toBeGreaterThan(now + 700 * dayMs);
    names = { ...there, addresses: ['127.0.0.1', '192.168.1.77'] };
    const moved = await certificates.renew(now + 341 * dayMs);
    expect(new X509Certificate(moved?.cert ?? '').checkIP('192.168.1.77')).toBe('192.168.1.77');
  });
});

describe('a station that pinned an authority', () => {
  test('trusts its hub, and nobody else', async () => {
    const authority = await makeAuthority('云栖雅苑', 'hub-pc', now);
    const other = await makeAuthority('云栖雅苑', 'hub-pc', now);
    const leaf = await issueLeaf(authority, there, now);
    const shown = { certificate: leaf.cert, host: '192.168.1.5' };
    expect(trustsHub(shown, authority.cert, now)).toBe(true);
    expect(trustsHub({ ...shown, host: 'hub-pc.local' }, authority.cert, now)).toBe(true);
    // The same name on another authority; another host; too early, too late; not a certificate at all.
    expect(trustsHub(shown, other.cert, now)).toBe(false);
    expect(trustsHub({ ...shown, host: '192.168.1.6' }, authority.cert, now)).toBe(false);
    expect(trustsHub({ ...shown, host: 'bank.example' }, authority.cert, now)).toBe(false);
    expect(trustsHub(shown, authority.cert, now - 2 * dayMs)).toBe(false);
    expect(trustsHub(shown, authority.cert, now + 398 * dayMs)).toBe(false);
    expect(trustsHub({ ...shown, certificate: 'nonsense' }, authority.cert, now)).toBe(false);
  });
});

test.each([
  ['HUB-PC', 'hub-pc'],
  ['前台', 'keyturn'],
  ['hub_1.office.lan', 'hub-1'],
])('a machine called %s is %s in certificates', (name, label) => {
  expect(hostnameLabel(name)).toBe(label);
});
