import { supervising } from '#shared/protocol/roles.ts';
import { useSession } from '../../lib/session.tsx';

/** Whether whoever is signed in steers the day; otherwise they are here to review notices only. */
export function useSteers(): boolean {
  const { roles } = useSession().session.staff;
  return roles.some((role) => supervising.some((one) => one === role));
}
