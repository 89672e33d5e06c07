import type { StaffId, StationId } from '#shared/domain/ids.ts';
import type { Role, StationRole } from '#shared/protocol/roles.ts';

/** Who asks: a person signed in (perhaps at a station), a station by itself, nobody, or the hub's own rules. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly staffId: StaffId;
      readonly roles: readonly Role[];
      readonly stationId: StationId | null;
      readonly sessionHash: string;
    }
  | { readonly kind: 'station'; readonly stationId: StationId; readonly role: StationRole }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'hub' };

/** The person who acts, if one does. */
export function staffOf(actor: Actor): StaffId | null {
  return actor.kind === 'staff' ? actor.staffId : null;
}

/** The station acted from, if there is one. */
export function stationOf(actor: Actor): StationId | null {
  return actor.kind === 'staff' || actor.kind === 'station' ? actor.stationId : null;
}

/** Whether the actor steers the day (supervisor or admin). */
export function supervises(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => role === 'supervisor' || role === 'admin');
}
