import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type SiteRow = Tables['site'];
export type StageRow = Tables['stages'];
export type ServiceRow = Tables['services'];
export type DeskRow = Tables['desks'];
export type DeskState = Pick<DeskRow, 'state' | 'open_stage_ids' | 'staff_id' | 'pause_text_id'>;

const closedDesk = { retired: 0, state: 'closed', open_stage_ids: '[]', staff_id: null, pause_text_id: null };

/** The site itself: settings, stages, services, counters and guides. */
export type SitePlanStore = {
  readonly site: () => SiteRow | undefined;
  readonly foundSite: (row: SiteRow) => void;
  readonly saveSettings: (settings: string) => void;
  readonly saveProfile: (profile: string) => void;
  readonly saveNoticePlan: (plan: string) => void;
  readonly secondFolder: () => string | null;
  readonly setSecondFolder: (folder: string | null) => void;
  readonly rosterVersion: () => number;
  readonly setRosterVersion: (version: number) => void;
  readonly stages: () => StageRow[];
  readonly addStage: (row: StageRow) => void;
  readonly saveStage: (id: string, row: Omit<StageRow, 'id' | 'sort'>) => void;
  readonly services: () => ServiceRow[];
  readonly addService: (row: ServiceRow) => void;
  readonly saveService: (id: string, row: Omit<ServiceRow, 'id' | 'sort'>) => void;
  readonly saveServiceFlow: (id: string, flow: string) => void;
  readonly desks: () => DeskRow[];
  /** A desk begins closed. */
  readonly addDesk: (row: Omit<DeskRow, keyof typeof closedDesk>) => void;
  readonly saveDesk: (id: string, row: Omit<DeskRow, keyof typeof closedDesk | 'id'>) => void;
  readonly retireDesk: (id: string) => void;
  readonly saveDeskState: (id: string, state: DeskState) => void;
};

/** Opens the statements about the site. */
export function openSitePlanStore(store: Store): SitePlanStore {
  return {
    site: () => store.select((q) => q.selectFrom('site').selectAll())[0],
    foundSite: (row) => void store.change((q) => q.insertInto('site').values(row)),
    saveSettings: (settings) => void store.change((q) => q.updateTable('site').set({ settings })),
    saveProfile: (profile) => void store.change((q) => q.updateTable('site').set({ profile })),
    saveNoticePlan: (plan) => void store.change((q) => q.updateTable('site').set({ notice_plan: plan })),
    secondFolder: () => store.select((q) => q.selectFrom('site').select('second_folder'))[0]?.second_folder ?? null,
    setSecondFolder: (folder) => void store.change((q) => q.updateTable('site').set({ second_folder: folder })),
    rosterVersion: () => store.select((q) => q.selectFrom('site').select('roster_version'))[0]?.roster_version ?? 0,
    setRosterVersion: (version) => void store.change((q) => q.updateTable('site').set({ roster_version: version })),
    stages: () => store.select((q) => q.selectFrom('stages').selectAll().orderBy('sort')),
    addStage: (row) => void store.change((q) => q.insertInto('stages').values(row)),
    saveStage: (id, row) => void store.change((q) => q.updateTable('stages').set(row).where('id', '=', id)),
    services: () => store.select((q) => q.selectFrom('services').selectAll().orderBy('sort')),
    addService: (row) => void store.change((q) => q.insertInto('services').values(row)),
    saveService: (id, row) => void store.change((q) => q.updateTable('services').set(row).where('id', '=', id)),
    saveServiceFlow: (id, flow) =>
      void store.change((q) => q.updateTable('services').set({ flow }).where('id', '=', id)),
    desks: () =>
      store.select((q) => q.selectFrom('desks').selectAll().where('retired', '=', 0).orderBy('kind').orderBy('number')),
    addDesk: (row) => void store.change((q) => q.insertInto('desks').values({ ...row, ...closedDesk })),
    saveDesk: (id, row) => void store.change((q) => q.updateTable('desks').set(row).where('id', '=', id)),
    retireDesk: (id) => void store.change((q) => q.updateTable('desks').set({ retired: 1 }).where('id', '=', id)),
    saveDeskState: (id, state) => void store.change((q) => q.updateTable('desks').set(state).where('id', '=', id)),
  };
}
