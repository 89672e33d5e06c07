import type { BridgeResult, Leaving } from '#shared/bridge/bridge.ts';
import { managerSignIn } from '#shared/bridge/setup-input.ts';
import type { Proof } from '../setup/prove-supervisor.ts';

/**
 * What is done about somebody who asks to leave a locked screen. What they say is parsed and proved at the hub, whose
 * journal holds the sign-in and every wrong one; only then the window may close. Without the hub nobody is let out: the
 * machine's own account is the way then.
 */
export function createLeave(
  prove: (given: { login: string; pin: string }) => Promise<Proof>,
  close: (contentsId: number) => void,
): (contentsId: number, given: unknown) => Promise<BridgeResult<Leaving>> {
  return async (contentsId, given) => {
    const parsed = managerSignIn.safeParse(given);
    if (!parsed.success) return { ok: false, code: 'not-allowed' };
    const proof = await prove(parsed.data);
    if (proof !== 'proved') return { ok: true, value: proof };
    close(contentsId);
    return { ok: true, value: 'left' };
  };
}
