import type { Store } from './open.ts';
import { params } from './param.ts';
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
  'unit_price',
  'total_price',
  'paid_amount',
  'payment_method',
  'agreed_date',
  'appointment',
  'household_id',
  'contact',
  'notice_hash',
  'wrong_tries',
  'locked',
] as const satisfies readonly (keyof Tables['units'])[];

/** Writes a home with its household and the keyed hashes it is found by, new or changed; thousands in one transaction. */
export function prepareUnitWriter(
  store: Store,
): (household: Tables['households'], unit: Tables['units'], hashes: readonly string[]) => void {
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
      .onConflict((c) => c.column('id').doUpdateSet(params(unitColumns))),
  );
  const forget = store.statement<{ unit_id: string }>((q) =>
    q.deleteFrom('search_keys').where('unit_id', '=', params(['unit_id']).unit_id),
  );
  const find = store.statement<Tables['search_keys']>((q) =>
    q
      .insertInto('search_keys')
      .values(params(['hash', 'unit_id']))
      .onConflict((c) => c.doNothing()),
  );
  return (owners, home, hashes) => {
    household.run(owners);
    unit.run(home);
    forget.run({ unit_id: home.id });
    for (const hash of hashes) find.run({ hash, unit_id: home.id });
  };
}
