import type { DeskId, ServiceId, StaffId, StageId } from '#shared/domain/ids.ts';
import type { Flow } from '#shared/domain/journey/flow.ts';
import { type VersionedProfile, versionedProfile } from '#shared/domain/profile/profile.ts';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';
import type { Role } from '#shared/protocol/roles.ts';
import { readProfile } from '../profiles/read-profile.ts';
import type { Books } from '../store/books.ts';

export type ServiceEntry = {
  readonly id: ServiceId;
  readonly letter: string;
  readonly name: string;
  readonly nameEn: string;
  readonly flow: Flow;
  readonly guided: boolean;
  /** The flow it leads along; null for a plain service. */
  readonly flowId: string | null;
  readonly atKiosk: boolean;
  readonly active: boolean;
};
export type StageEntry = {
  readonly id: StageId;
  readonly name: string;
  readonly nameEn: string;
  readonly priorMinutes: number;
  readonly waitLimitMinutes: number | null;
};
export type DeskEntry = {
  readonly id: DeskId;
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'counter' | 'guide';
  readonly stageIds: readonly StageId[];
  readonly state: 'closed' | 'open' | 'paused';
  readonly openStageIds: readonly StageId[];
  readonly staffId: StaffId | null;
  readonly pauseTextId: string | null;
};
export type StaffEntry = {
  readonly id: StaffId;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
};

/**
 * Who and what there is on the site, in memory: settings, services, stages, desks with their state, people. Read from the
 * database at start and again after each command that changes them.
 */
export type Directory = {
  readonly siteId: string;
  readonly demo: boolean;
  readonly settings: () => SiteSettings;
  /** The rules of the city and the project (domain 2). */
  readonly profile: () => VersionedProfile;
  readonly services: () => readonly ServiceEntry[];
  readonly service: (id: string) => ServiceEntry | undefined;
  readonly stages: () => readonly StageEntry[];
  readonly stage: (id: string) => StageEntry | undefined;
  readonly desks: () => readonly DeskEntry[];
  readonly desk: (id: string) => DeskEntry | undefined;
  readonly staff: () => readonly StaffEntry[];
  readonly person: (id: string) => StaffEntry | undefined;
  /** Rises with every reload, so that what was made from it can be kept until then. */
  readonly version: () => number;
  readonly reload: () => void;
};

type DirectoryBooks = Pick<Books, 'plan' | 'people'>;

type Snapshot = {
  readonly settings: SiteSettings;
  readonly profile: VersionedProfile;
  readonly services: ReadonlyMap<string, ServiceEntry>;
  readonly stages: ReadonlyMap<string, StageEntry>;
  readonly desks: ReadonlyMap<string, DeskEntry>;
  readonly staff: ReadonlyMap<string, StaffEntry>;
};

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map<string, T>(items.map((item) => [item.id, item]));

function read({ plan, people }: DirectoryBooks): Snapshot & { readonly siteId: string; readonly demo: boolean } {
  const site = plan.site();
  if (!site) throw new Error('the data folder holds no site');
  const services = plan.services();
  const stages = plan.stages();
  const desks = plan.desks();
  const staff = people.all();
  return {
    siteId: site.id,
    demo: site.demo === 1,
    settings: JSON.parse(site.settings) as SiteSettings,
    profile: profileOf(site.profile),
    services: byId(
      services.map((row) => ({
        id: row.id as ServiceId,
        letter: row.letter,
        name: row.name,
        nameEn: row.name_en,
        flow: JSON.parse(row.flow) as Flow,
        guided: row.guided === 1,
        flowId: row.flow_id,
        atKiosk: row.at_kiosk === 1,
        active: row.active === 1,
      })),
    ),
    stages: byId(
      stages.map((row) => ({
        id: row.id as StageId,
        name: row.name,
        nameEn: row.name_en,
        priorMinutes: row.prior_minutes,
        waitLimitMinutes: row.wait_limit,
      })),
    ),
    desks: byId(
      desks.map((row) => ({
        id: row.id as DeskId,
        number: row.number,
        name: row.name,
        nameEn: row.name_en,
        kind: row.kind as DeskEntry['kind'],
        stageIds: JSON.parse(row.stage_ids) as readonly StageId[],
        state: row.state as DeskEntry['state'],
        openStageIds: JSON.parse(row.open_stage_ids) as readonly StageId[],
        staffId: row.staff_id as StaffId | null,
        pauseTextId: row.pause_text_id,
      })),
    ),
    staff: byId(
      staff.map((row) => ({
        id: row.id as StaffId,
        login: row.login,
        name: row.name,
        roles: JSON.parse(row.roles) as readonly Role[],
        active: row.active === 1,
      })),
    ),
  };
}

/** Reads the directory of a site that exists. */
export function openDirectory(books: DirectoryBooks): Directory {
  const first = read(books);
  let now: Snapshot = first;
  let version = 1;
  return {
    siteId: first.siteId,
    demo: first.demo,
    settings: () => now.settings,
    profile: () => now.profile,
    services: () => [...now.services.values()],
    service: (id) => now.services.get(id),
    stages: () => [...now.stages.values()],
    stage: (id) => now.stages.get(id),
    desks: () => [...now.desks.values()],
    desk: (id) => now.desks.get(id),
    staff: () => [...now.staff.values()],
    person: (id) => now.staff.get(id),
    version: () => version,
    reload() {
      now = read(books);
      version += 1;
    },
  };
}

/** The rules as they were saved; those that came with the product count as never changed. */
function profileOf(saved: string | null): VersionedProfile {
  const rules = saved === null ? readProfile('national') : (JSON.parse(saved) as object);
  return versionedProfile.parse({ version: 0, ...rules });
}
