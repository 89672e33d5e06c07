import { stockLine } from '#shared/domain/handover-plan/stock.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { StockLineView } from '#shared/protocol/handover-plan.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { refuseOlder } from './refusals.ts';

/** Packs and sets of keys against the homes of each building, in the order of the roster. */
export function listStock(house: House): StockLineView[] {
  const counts = new Map(house.books.handoverPlan.packCounts().map((row) => [row.building, row]));
  const homes = new Map<string, number>();
  for (const { building } of house.books.units.places()) homes.set(building, (homes.get(building) ?? 0) + 1);
  return [...homes].map(([building, number]) => {
    const row = counts.get(building);
    const counted = { packs: row?.packs ?? null, keySets: row?.key_sets ?? null };
    return { ...stockLine(building, number, counted), version: row?.version ?? 0 };
  });
}

/** Enters what was counted for a building. Throws not-found, plan-changed. */
export function countPacks(
  house: House,
  tx: Tx,
  asked: {
    readonly building: string;
    readonly packs: number | null;
    readonly keySets: number | null;
    readonly version: number;
  },
): StockLineView {
  const { building, packs, keySets, version } = asked;
  const line = listStock(house).find((one) => one.building === building);
  if (!line) throw new AppError('not-found');
  refuseOlder(line.version, version);
  house.books.handoverPlan.savePackCount({ building, packs, key_sets: keySets, version: version + 1 });
  const payload = { packs, keySets, homes: line.homes };
  tx.append({ type: 'handover-plan.packs-counted', subjectId: building, payload });
  return { ...stockLine(building, line.homes, { packs, keySets }), version: version + 1 };
}
