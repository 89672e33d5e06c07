/** What a person may do (design: staff, right). */
export const roles = ['clerk', 'guide', 'cashier', 'inspector', 'supervisor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What a paired device is for (design: station). */
export const stationRoles = ['kiosk', 'reception', 'board', 'desk', 'customer', 'manage', 'guide'] as const;
export type StationRole = (typeof stationRoles)[number];

/** Those who steer the day and answer for it. */
export const supervising = ['supervisor', 'admin'] as const satisfies readonly Role[];
