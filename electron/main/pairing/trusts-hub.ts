import { isIP } from 'node:net';
import { X509Certificate } from 'node:crypto';

/**
 * Whether a certificate a hub shows comes from the authority pinned when this station was paired, is valid now and names
 * the host that was asked. Everything else is somebody else, whatever the system's own authorities say of it.
 */
export function trustsHub(
  shown: { readonly certificate: string; readonly host: string },
  anchor: string,
  now: number,
): boolean {
  try {
    const leaf = new X509Certificate(shown.certificate);
    const root = new X509Certificate(anchor);
    const issued =
      leaf.fingerprint256 === root.fingerprint256 || (leaf.checkIssued(root) && leaf.verify(root.publicKey));
    return issued && isTimely(leaf, now) && isTimely(root, now) && namesHost(leaf, shown.host);
  } catch {
    // What can't be read is nobody's certificate.
    return false;
  }
}

function isTimely({ validFromDate, validToDate }: X509Certificate, now: number): boolean {
  return validFromDate.getTime() <= now && now < validToDate.getTime();
}

function namesHost(leaf: X509Certificate, host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return (isIP(bare) === 0 ? leaf.checkHost(bare, { subject: 'never' }) : leaf.checkIP(bare)) !== undefined;
}
