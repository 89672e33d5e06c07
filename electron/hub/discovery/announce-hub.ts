import type { EventEmitter } from 'node:events';
import { createHash, X509Certificate } from 'node:crypto';
import { Bonjour } from 'bonjour-service';
import { hubServiceType } from '#shared/protocol/discovery.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import { hostnameLabel } from '../tls/hub-names.ts';

/**
 * Announces the hub on the local network (`_keyturn._tcp`), so that the desktop app's assistant can list it: the site's
 * name, the version of the contract and the authority's fingerprint. A hint only: stations believe what pairing proves.
 * A network that refuses announcements changes nothing else. Answers the way to take it back.
 */
export function announceHub(
  hub: { readonly port: number; readonly siteName: string /** PEM. */; readonly anchor: string },
  onFault: (problem: Error) => void,
): () => Promise<void> {
  const bonjour = new Bonjour({}, onFault);
  // Unheard, the library's word of a port it could not take would end the hub.
  (bonjour as unknown as { readonly server: { readonly mdns: EventEmitter } }).server.mdns.on('error', onFault);
  const authority = createHash('sha256').update(new X509Certificate(hub.anchor).raw).digest('hex');
  bonjour.publish({
    // Two machines may bear one name; the authority tells them apart.
    name: `Keyturn ${hostnameLabel()} ${authority.slice(0, 6)}`,
    type: hubServiceType,
    port: hub.port,
    probe: false,
    txt: { site: shortened(hub.siteName), protocol: String(protocolVersion), authority },
  });
  return () =>
    new Promise((done) => {
      // The goodbye; whoever misses it forgets the hub when its time is over.
      const late = setTimeout(() => bonjour.destroy(done), 500);
      bonjour.unpublishAll(() => {
        clearTimeout(late);
        bonjour.destroy(done);
      });
    });
}

/** One text of a record holds 255 bytes, its key included. */
function shortened(name: string): string {
  return Array.from(name).slice(0, 60).join('');
}
