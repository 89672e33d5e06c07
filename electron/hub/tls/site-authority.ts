// The certificate library reads its own decorators through it.
import 'reflect-metadata';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;
const dayMs = 24 * 3_600_000;
const authorityDays = 20 * 365;
/** Tablets refuse what is valid for longer than 398 days; one of them is the day before. */
const leafDays = 396;

/** A certificate and its private key, both PEM. */
export type KeyPairPem = { readonly cert: string; readonly key: string };

/** What a hub answers to: names such as `keyturn.local`, and addresses. */
export type HubNames = { readonly names: readonly string[]; readonly addresses: readonly string[] };

/**
 * Makes the authority of a site. It can vouch for `.local`, this machine's own names and addresses only, so that a tablet
 * that trusts it can't be led to a false bank with it. `now` in ms, UTC.
 */
export async function makeAuthority(siteName: string, hostName: string, now: number): Promise<KeyPairPem> {
  const keys = await newKeys();
  const cert = await X509CertificateGenerator.createSelfSigned(
    {
      name: [{ CN: [`Keyturn ${siteName}`] }, { O: ['Keyturn'] }],
      notBefore: new Date(now - dayMs),
      notAfter: new Date(now + authorityDays * dayMs),
      signingAlgorithm: signing,
      keys,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey),
        onlyNames(['local', 'localhost', hostName]),
      ],
    },
    crypto,
  );
  return { cert: cert.toString('pem'), key: privatePem(await crypto.subtle.exportKey('pkcs8', keys.privateKey)) };
}

/** A certificate for the hub, signed by the site's authority, valid from a day ago for 397 days. */
export async function issueLeaf(
  authority: KeyPairPem,
  { names, addresses }: HubNames,
  now: number,
): Promise<KeyPairPem> {
  const issuer = new X509Certificate(authority.cert);
  const keys = await newKeys();
  const cert = await X509CertificateGenerator.create(
    {
      subject: [{ CN: ['Keyturn hub'] }],
      issuer: issuer.subjectName,
      notBefore: new Date(now - dayMs),
      notAfter: new Date(now + leafDays * dayMs),
      signingAlgorithm: signing,
      publicKey: keys.publicKey,
      signingKey: await privateKey(authority.key),
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([
          ...names.map((value) => ({ type: 'dns' as const, value })),
          ...addresses.map((value) => ({ type: 'ip' as const, value })),
        ]),
        await SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    },
    crypto,
  );
  return { cert: cert.toString('pem'), key: privatePem(await crypto.subtle.exportKey('pkcs8', keys.privateKey)) };
}

function onlyNames(names: readonly string[]): Extension {
  const permittedSubtrees = new GeneralSubtrees(
    names.map((name) => new GeneralSubtree({ base: new GeneralName({ dNSName: name }) })),
  );
  return new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(new NameConstraints({ permittedSubtrees })));
}

function newKeys() {
  return crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
}

function privatePem(pkcs8: ArrayBuffer): string {
  const lines =
    Buffer.from(pkcs8)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}

function privateKey(pem: string) {
  const bytes = Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  return crypto.subtle.importKey('pkcs8', bytes, curve, false, ['sign']);
}
