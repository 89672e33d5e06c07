import type { StationRole } from '#shared/protocol/roles.ts';

/** Stations nobody of the house sits at: strangers stand before them, so they offer nothing of the machine. */
export const unattendedRoles: ReadonlySet<StationRole> = new Set(['kiosk', 'board', 'customer']);
