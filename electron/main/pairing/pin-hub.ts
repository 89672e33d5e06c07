import type { Session } from 'electron';
import { trustsHub } from './trusts-hub.ts';

/** Chromium's words for taking a certificate, and for refusing it whatever the system would say. */
const taken = 0;
const refused = -2;

/**
 * Has a session believe the pinned authority and nobody else: not the system's authorities, not a certificate somebody
 * clicked through. Without one it believes nobody.
 */
export function pinHub(network: Pick<Session, 'setCertificateVerifyProc'>, anchor: () => string | undefined): void {
  network.setCertificateVerifyProc(({ certificate, hostname }, answer) => {
    const pinned = anchor();
    const trusted =
      pinned !== undefined && trustsHub({ certificate: certificate.data, host: hostname }, pinned, Date.now());
    answer(trusted ? taken : refused);
  });
}
