import { createSecretKey, hkdfSync, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, unseal } from '../privacy/cipher.ts';
import { hostnameLabel, ownNames } from './hub-names.ts';
import { type HubNames, issueLeaf, type KeyPairPem, makeAuthority } from './site-authority.ts';

const dayMs = 24 * 3_600_000;
/** Renewed well before a tablet would refuse it, on whichever day the hub is looked after. */
const renewBeforeMs = 60 * dayMs;
const sealedAs = 'site authority';

/** The certificate the hub shows, and the authority stations and tablets trust. */
export type SiteCertificates = {
  /** Leaf first, then the authority: what a TLS server sends. */
  readonly current: () => KeyPairPem;
  /** PEM. Stations pin it when they pair, tablets are told to trust it. */
  readonly anchor: () => string;
  /** A new leaf where the old one ends soon or the machine has other addresses; null where nothing changed. */
  readonly renew: (now: number) => Promise<KeyPairPem | null>;
};

/**
 * Opens the site's own authority, made at its first start; its key lies sealed with the site's data key. A leaf is made at
 * each start and kept in memory only: what stations trust is the authority.
 */
export async function openSiteCertificates(site: {
  readonly folder: string;
  readonly dataKey: Buffer;
  readonly siteName: string;
  readonly now: number;
  readonly names?: () => HubNames;
}): Promise<SiteCertificates> {
  const names = site.names ?? ownNames;
  const authority = await openAuthority(site);
  let shown = names();
  let leaf = await issueLeaf(authority, shown, site.now);
  const chain = (): KeyPairPem => ({ cert: `${leaf.cert.trimEnd()}\n${authority.cert.trimEnd()}\n`, key: leaf.key });
  return {
    current: chain,
    anchor: () => authority.cert,
    async renew(now) {
      const wanted = names();
      const endsSoon = new X509Certificate(leaf.cert).validToDate.getTime() - now < renewBeforeMs;
      if (!endsSoon && JSON.stringify(wanted) === JSON.stringify(shown)) return null;
      leaf = await issueLeaf(authority, wanted, now);
      shown = wanted;
      return chain();
    },
  };
}

/** The site's own certificate: never renewed here. Stations pin the last of the chain it comes with. */
export function givenCertificates(pair: KeyPairPem): SiteCertificates {
  const anchor = pair.cert.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)?.at(-1);
  if (anchor === undefined) throw new Error('the certificate file holds no certificate');
  return { current: () => pair, anchor: () => anchor, renew: () => Promise.resolve(null) };
}

async function openAuthority({
  folder,
  dataKey,
  siteName,
  now,
}: {
  readonly folder: string;
  readonly dataKey: Buffer;
  readonly siteName: string;
  readonly now: number;
}): Promise<KeyPairPem> {
  const keys = join(folder, 'keys');
  const files = { cert: join(keys, 'site-authority.pem'), key: join(keys, 'site-authority.key') };
  const sealing = createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', 'keyturn site authority', 32)));
  if (existsSync(files.cert) && existsSync(files.key)) {
    const key = unseal(sealing, readFileSync(files.key), sealedAs).toString('utf8');
    return { cert: readFileSync(files.cert, 'utf8'), key };
  }
  const made = await makeAuthority(siteName, hostnameLabel(), now);
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  writeFileSync(files.key, seal(sealing, made.key, sealedAs), { mode: 0o600 });
  writeFileSync(files.cert, made.cert, { mode: 0o644 });
  return made;
}
