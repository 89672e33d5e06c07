import type { NoticeCatalogue, SiteMode } from '#shared/domain/notices/catalogue.ts';
import {
  type CityNotices,
  type NoticePlan,
  noticePlan,
  type RuleInForce,
  rulesInForce,
} from '#shared/domain/notices/notice-rules.ts';
import { noticeCities, readCity, readNoticeKinds } from '../../notices/read-notice-rules.ts';
import type { Books } from '../../store/books.ts';

/** Which notices there may be on this site and which must: the catalogue, the city's rules and what the site set for itself. */
export type NoticeDirectory = {
  /** The catalogue with the site's own kinds. */
  readonly kinds: () => NoticeCatalogue;
  readonly plan: () => NoticePlan;
  readonly city: () => CityNotices;
  /** Every place a site can be in, in the order they are offered. */
  readonly cities: () => readonly CityNotices[];
  readonly rules: () => readonly RuleInForce[];
  /** Reads the plan again, after a command that changed it. */
  readonly reload: () => void;
};

/** A site that has not said yet when it is open for what: nothing is asked for until it does. */
const unplanned: NoticePlan = {
  city: 'national',
  periods: { sales: null, handover: null } satisfies Record<SiteMode, null>,
  ownKinds: [],
  added: [],
  removed: [],
};

/** Opens it; catalogue, cities and plan are read when first asked for. */
export function openNoticeDirectory({ plan }: Pick<Books, 'plan'>): NoticeDirectory {
  let catalogue: NoticeCatalogue | null = null;
  const cities = new Map<string, CityNotices>();
  const cityOf = (id: string): CityNotices => {
    const known = cities.get(id) ?? readCity(id);
    cities.set(id, known);
    return known;
  };
  const read = () => {
    catalogue ??= readNoticeKinds();
    const stored = plan.site()?.notice_plan ?? null;
    const own = stored === null ? unplanned : noticePlan.parse(JSON.parse(stored));
    const kinds: NoticeCatalogue = new Map([...catalogue, ...own.ownKinds.map((kind) => [kind.id, kind] as const)]);
    const city = cityOf(own.city);
    return { plan: own, kinds, city, rules: rulesInForce(city, own) };
  };
  let now: ReturnType<typeof read> | null = null;
  const current = () => (now ??= read());
  return {
    kinds: () => current().kinds,
    plan: () => current().plan,
    city: () => current().city,
    cities: () => noticeCities.map(cityOf),
    rules: () => current().rules,
    reload() {
      now = null;
    },
  };
}
