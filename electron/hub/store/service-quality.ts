import { sql } from 'kysely';
import type { Store } from './open.ts';
import type { Tables } from './tables.ts';

export type QualityCallsRow = Tables['quality_calls'];
export type QualityCheckRow = Tables['quality_checks'];
export type QualityFeedbackRow = Tables['quality_feedback'];
export type QualityRoundRow = Tables['quality_rounds'];
/** What became of the steps of a stage: how often an entry of this type was made. */
export type StageEntries = { readonly stage_id: string; readonly type: string; readonly n: number };
/** A household's rating as it lies: sealed. */
export type RatingRow = {
  readonly case_id: string;
  readonly household_id: string;
  readonly step_id: string;
  readonly flow_id: string;
  readonly flow_version: number;
  readonly escort_id: string | null;
  readonly result: Uint8Array;
  readonly at: number;
};

/** What was entered about service, and what of the house's own books measures it. Days are business dates, both included. */
export type ServiceQualityStore = {
  readonly calls: (from: string, to: string) => QualityCallsRow[];
  readonly saveCalls: (row: QualityCallsRow) => void;
  readonly checks: (from: string, to: string) => QualityCheckRow[];
  readonly saveCheck: (row: QualityCheckRow) => void;
  readonly feedback: (from: string, to: string) => QualityFeedbackRow[];
  readonly saveFeedback: (row: QualityFeedbackRow) => void;
  readonly rounds: (from: string, to: string) => QualityRoundRow[];
  readonly addRound: (row: QualityRoundRow) => void;
  /** Steps completed, waived and opened again from an instant on and before another, by stage. */
  readonly stepEntries: (from: number, to: number) => StageEntries[];
  /** The versions of flows that any case follows. */
  readonly flowsInUse: () => { readonly flow_id: string; readonly flow_version: number }[];
  /** Settled steps of these names, of households that were not erased. */
  readonly settledSteps: (stepIds: readonly string[], from: number, to: number) => RatingRow[];
};

/** Opens the statements about service quality. */
export function openServiceQualityStore(store: Store): ServiceQualityStore {
  return {
    calls: (from, to) =>
      store.select((q) =>
        q.selectFrom('quality_calls').selectAll().where('date', '>=', from).where('date', '<=', to).orderBy('date'),
      ),
    saveCalls: (row) =>
      void store.change((q) =>
        q
          .insertInto('quality_calls')
          .values(row)
          .onConflict((c) => c.columns(['date', 'staff_id']).doUpdateSet(row)),
      ),
    checks: (from, to) =>
      store.select((q) =>
        q.selectFrom('quality_checks').selectAll().where('date', '>=', from).where('date', '<=', to).orderBy('date'),
      ),
    saveCheck: (row) =>
      void store.change((q) =>
        q
          .insertInto('quality_checks')
          .values(row)
          .onConflict((c) => c.columns(['date', 'item']).doUpdateSet(row)),
      ),
    feedback: (from, to) =>
      store.select((q) =>
        q.selectFrom('quality_feedback').selectAll().where('date', '>=', from).where('date', '<=', to).orderBy('date'),
      ),
    saveFeedback: (row) =>
      void store.change((q) =>
        q
          .insertInto('quality_feedback')
          .values(row)
          .onConflict((c) => c.columns(['date', 'group_id']).doUpdateSet(row)),
      ),
    rounds: (from, to) =>
      store.select((q) =>
        q.selectFrom('quality_rounds').selectAll().where('date', '>=', from).where('date', '<=', to).orderBy('date'),
      ),
    addRound: (row) => void store.change((q) => q.insertInto('quality_rounds').values(row)),
    stepEntries: (from, to) =>
      store.select((q) =>
        q
          .selectFrom('journal')
          .select([
            sql<string>`json_extract(payload, '$.stageId')`.as('stage_id'),
            'type',
            (e) => e.fn.countAll<number>().as('n'),
          ])
          .where('at', '>=', from)
          .where('at', '<', to)
          .where('type', 'in', ['step.completed', 'step.waived', 'step.reopened'])
          .groupBy(['stage_id', 'type']),
      ),
    flowsInUse: () => store.select((q) => q.selectFrom('cases').select(['flow_id', 'flow_version']).distinct()),
    settledSteps: (stepIds, from, to) =>
      store.select((q) =>
        q
          .selectFrom('case_steps')
          .innerJoin('cases', 'cases.id', 'case_steps.case_id')
          .innerJoin('households', 'households.id', 'cases.household_id')
          .select((e) => [
            'case_steps.case_id',
            'cases.household_id',
            'case_steps.step_id',
            'cases.flow_id',
            'cases.flow_version',
            'cases.escort_id',
            e.ref('case_steps.result').$notNull().as('result'),
            'case_steps.at',
          ])
          .where('case_steps.step_id', 'in', [...stepIds])
          .where('case_steps.state', '=', 'done')
          .where('case_steps.result', 'is not', null)
          .where('case_steps.at', '>=', from)
          .where('case_steps.at', '<', to)
          .where('households.erased_at', 'is', null)
          .orderBy('case_steps.at'),
      ),
  };
}
