import { useCallback, useState } from 'react';
import type { StationRole } from '#shared/protocol/roles.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { useHold } from './use-hold.ts';

/** A television has no touch: whoever brings a keyboard holds L, as in leave and 离开. Strangers stand at no keyboard. */
const keyOf: Partial<Readonly<Record<StationRole, string>>> = { board: 'l' };

/**
 * The way out of a locked screen, for who knows it, whatever the page shows just then: five seconds on its upper left corner, then
 * login and PIN, proved outside the page. In a browser there is nothing to leave, and nothing happens.
 */
export function LeaveStation({ role }: { readonly role: StationRole }) {
  const shell = window.keyturn;
  return shell === undefined ? null : <HiddenWay leave={shell.leave} heldKey={keyOf[role] ?? null} />;
}

type Props = { readonly leave: NonNullable<Window['keyturn']>['leave']; readonly heldKey: string | null };

function HiddenWay({ leave, heldKey }: Props) {
  const [open, setOpen] = useState(false);
  useHold(
    useCallback(() => setOpen(true), []),
    heldKey,
  );
  return open ? <LeaveDialog leave={leave} onBack={() => setOpen(false)} /> : null;
}
