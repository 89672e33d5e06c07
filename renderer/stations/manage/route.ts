/** Every page of Manage; the name is its address behind `#/`. */
export const pages = [
  'overview',
  'map',
  'report',
  'service-quality',
  'close-day',
  'rehearsal',
  'cases',
  'roster',
  'homes',
  'bulk',
  'handover-plan',
  'appointments',
  'mailing',
  'site-papers',
  'talking-points',
  'reminders',
  'services',
  'flows',
  'stages',
  'desks',
  'staff',
  'rights',
  'stations',
  'printing',
  'site',
  'profile',
  'voice',
  'settings-history',
  'journal',
  'compliance',
  'notices',
  'reviews',
  'notice-plan',
  'playlists',
  'displays',
  'backups',
  'retention',
  'health',
] as const;
export type PageName = (typeof pages)[number];

/** Where in Manage one is: the page and what it is narrowed to. It lives in the address, so a reload stays there. */
export type Route = { readonly page: PageName; readonly query: Readonly<Record<string, string>> };

/** Reads the address; an unknown page is the overview. */
export function parseRoute(hash: string): Route {
  const [name = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const page = pages.find((one) => one === name) ?? 'overview';
  return { page, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The address of a route; empty parts of the query are left out. */
export function routeHash(page: PageName, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#/${page}${search ? `?${search}` : ''}`;
}

/** Where whoever only reviews notices may go; the rest is for those who steer the day. */
export const reviewerPages: readonly PageName[] = ['reviews', 'compliance', 'displays'];
