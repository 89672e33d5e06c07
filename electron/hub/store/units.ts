import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

const unitColumns = [
  'id',
  'home_key',
  'building',
  'entrance',
  'floor',
  'room',
  'sort',
  'layout',
  'contract_area',
  'measured_area',
  'contract_inner_area',
  'measured_inner_area',
  'measured_shared_area',
  'heated_area',
  'unit_price',
  'total_price',
  'down_payment',
  'paid_amount',
  'area_basis',
  'payment_method',
  'agreed_date',
  'appointment',
  'household_id',
  'contact',
  'notice_hash',
  'wrong_tries',
  'locked',
  'figures_frozen',
] as const satisfies readonly (keyof Tables['units'])[];

export type UnitRow = Tables['units'];
export type HouseholdRow = Tables['households'];

/** Homes and households in the database. Personal parts come and go as sealed bytes. */
export type UnitStore = {
  readonly byId: (id: string) => UnitRow | undefined;
  readonly byNotice: (hash: string) => UnitRow | undefined;
  readonly all: () => UnitRow[];
  /** Where each home is and when it is expected, without what is sealed. */
  readonly places: () => Pick<UnitRow, 'id' | 'building' | 'entrance' | 'floor' | 'room' | 'appointment'>[];
  readonly labels: (ids: readonly string[]) => Pick<UnitRow, 'building' | 'entrance' | 'room'>[];
  readonly find: (filter: {
    /** Only these, or those whose home key is like the pattern; null = no such condition. */
    readonly ids: readonly string[] | null;
    readonly homeKeyLike: string | null;
    readonly building: string | undefined;
    readonly limit: number;
  }) => UnitRow[];
  readonly idsByHashes: (hashes: readonly string[], limit: number) => string[];
  /** Site-local `YYYY-MM-DDTHH:mm`; null clears it. */
  readonly setAppointment: (id: string, appointment: string | null) => void;
  readonly setContact: (id: string, contact: Uint8Array) => void;
  readonly setTries: (id: string, wrongTries: number, locked: boolean) => void;
  /** Areas and prices stand in a document that is final: no roster may change them any more. */
  readonly freezeFigures: (id: string) => void;
  /** The household that owned the home until then is remembered as its former one. */
  readonly write: (household: HouseholdRow, unit: UnitRow, hashes: readonly string[], at: number) => void;
  readonly household: (id: string) => HouseholdRow | undefined;
  /** A household without a home: a visitor's. */
  readonly insertHousehold: (row: HouseholdRow) => void;
  readonly householdByIdentity: (hash: string) => HouseholdRow | undefined;
  readonly expectedOn: (date: string) => number;
  /** Homes with an appointment on a day, by building and room. */
  readonly withAppointmentOn: (date: string) => UnitRow[];
};

/** Prepares the statements about homes. */
export function openUnitStore(store: Store): UnitStore {
  const byId = store.statement<{ id: string }, UnitRow>((q) =>
    q.selectFrom('units').selectAll().where('id', '=', param('id')),
  );
  const byNotice = store.statement<{ hash: string }, UnitRow>((q) =>
    q.selectFrom('units').selectAll().where('notice_hash', '=', param('hash')),
  );
  const household = store.statement<{ id: string }, HouseholdRow>((q) =>
    q.selectFrom('households').selectAll().where('id', '=', param('id')),
  );
  const byIdentity = store.statement<{ hash: string }, HouseholdRow>((q) =>
    q.selectFrom('households').selectAll().where('identity_hash', '=', param('hash')),
  );
  const setTries = store.statement<{ id: string; wrong_tries: number; locked: number }>((q) =>
    q
      .updateTable('units')
      .set(params(['wrong_tries', 'locked']))
      .where('id', '=', param('id')),
  );
  return {
    byId: (id) => byId.get({ id }),
    byNotice: (hash) => byNotice.get({ hash }),
    all: () => store.select((q) => q.selectFrom('units').selectAll().orderBy('sort')),
    places: () =>
      store.select((q) =>
        q.selectFrom('units').select(['id', 'building', 'entrance', 'floor', 'room', 'appointment']).orderBy('sort'),
      ),
    labels: (ids) =>
      ids.flatMap((id) => {
        const row = byId.get({ id });
        return row ? [row] : [];
      }),
    find: ({ ids, homeKeyLike, building, limit }) =>
      store.select((q) => {
        let homes = q.selectFrom('units').selectAll().orderBy('sort').limit(limit);
        if (building !== undefined) homes = homes.where('building', '=', building);
        if (ids && homeKeyLike) {
          homes = homes.where((e) => e.or([e('id', 'in', [...ids]), e('home_key', 'like', homeKeyLike)]));
        } else if (ids) homes = homes.where('id', 'in', [...ids]);
        return homes;
      }),
    idsByHashes: (hashes, limit) =>
      store
        .select((q) =>
          q
            .selectFrom('search_keys')
            .select('unit_id')
            .distinct()
            .where('hash', 'in', [...hashes])
            .limit(limit),
        )
        .map((row) => row.unit_id),
    setContact: (id, contact) => void store.change((q) => q.updateTable('units').set({ contact }).where('id', '=', id)),
    setAppointment: (id, appointment) =>
      void store.change((q) => q.updateTable('units').set({ appointment }).where('id', '=', id)),
    setTries: (id, tries, locked) => void setTries.run({ id, wrong_tries: tries, locked: locked ? 1 : 0 }),
    freezeFigures: (id) =>
      void store.change((q) => q.updateTable('units').set({ figures_frozen: 1 }).where('id', '=', id)),
    write: prepareUnitWriter(store),
    household: (id) => household.get({ id }),
    insertHousehold: (row) => void store.change((q) => q.insertInto('households').values(row)),
    householdByIdentity: (hash) => byIdentity.get({ hash }),
    expectedOn: (date) =>
      store.select((q) =>
        q
          .selectFrom('units')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('appointment', 'like', `${date}%`),
      )[0]?.n ?? 0,
    withAppointmentOn: (date) =>
      store.select((q) => q.selectFrom('units').selectAll().where('appointment', 'like', `${date}%`).orderBy('sort')),
  };
}

/** What an import may change: a home locked or unlocked while the file was read stays so. */
const notFromRoster: readonly string[] = ['wrong_tries', 'locked', 'figures_frozen'];
const fromRoster = unitColumns.filter((column) => !notFromRoster.includes(column));

/** Writes a home with its household and the keyed hashes it is found by, new or changed; thousands in one transaction. */
function prepareUnitWriter(store: Store): UnitStore['write'] {
  const household = store.statement<Tables['households']>((q) =>
    q
      .insertInto('households')
      .values(params(['id', 'identity_hash', 'wrapped_key', 'owners']))
      .onConflict((c) => c.column('id').doUpdateSet(params(['owners']))),
  );
  const unit = store.statement<Tables['units']>((q) =>
    q
      .insertInto('units')
      .values(params(unitColumns))
      .onConflict((c) => c.column('id').doUpdateSet(params(fromRoster))),
  );
  const forget = store.statement<{ unit_id: string }>((q) =>
    q.deleteFrom('search_keys').where('unit_id', '=', param('unit_id')),
  );
  const find = store.statement<Tables['search_keys']>((q) =>
    q
      .insertInto('search_keys')
      .values(params(['hash', 'unit_id']))
      .onConflict((c) => c.doNothing()),
  );
  const owner = store.statement<{ id: string }, { household_id: string }>((q) =>
    q.selectFrom('units').select('household_id').where('id', '=', param('id')),
  );
  const part = store.statement<Tables['former_homes']>((q) =>
    q
      .insertInto('former_homes')
      .values(params(['household_id', 'unit_id', 'until_at']))
      .onConflict((c) => c.columns(['household_id', 'unit_id']).doUpdateSet(params(['until_at']))),
  );
  const takeBack = store.statement<{ household_id: string; unit_id: string }>((q) =>
    q
      .deleteFrom('former_homes')
      .where('household_id', '=', param('household_id'))
      .where('unit_id', '=', param('unit_id')),
  );
  return (owners, home, hashes, at) => {
    const before = owner.get({ id: home.id })?.household_id;
    household.run(owners);
    if (before !== undefined && before !== owners.id) {
      part.run({ household_id: before, unit_id: home.id, until_at: at });
      takeBack.run({ household_id: owners.id, unit_id: home.id });
    }
    unit.run(home);
    forget.run({ unit_id: home.id });
    for (const hash of hashes) find.run({ hash, unit_id: home.id });
  };
}
