/** Who may sign off a notice before it is on display (A10); given to anyone, beside or without a post. */
export const reviewRights = [
  'review.engineering',
  'review.legal',
  'review.sales',
  'review.design',
  'review.service',
] as const;
export type ReviewRight = (typeof reviewRights)[number];

/** Posts on the site: who serves, guides, inspects, steers. */
export const posts = ['clerk', 'guide', 'cashier', 'inspector', 'supervisor', 'admin'] as const;

/** What a person may do (design: staff, right). */
export const roles = [...posts, ...reviewRights] as const;
export type Role = (typeof roles)[number];

/** What a paired device is for (design: station). */
export const stationRoles = ['kiosk', 'reception', 'board', 'desk', 'customer', 'manage', 'guide'] as const;
export type StationRole = (typeof stationRoles)[number];

/** Those who steer the day and answer for it. */
export const supervising = ['supervisor', 'admin'] as const satisfies readonly Role[];
