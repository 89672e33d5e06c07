import type { KeptKind, KeptRows } from './kept-rows.ts';
import type { Store } from './open.ts';
import { param, params } from './param.ts';
import type { Tables } from './tables.ts';

export type CaseRow = Tables['cases'];
export type StepRow = Tables['case_steps'];
export type DraftRow = Tables['case_drafts'];
export type MarkRow = Tables['case_marks'];

const fixed = ['id', 'household_id', 'unit_id', 'service_id', 'flow_id', 'flow_version', 'opened_at'] as const;
const changing = [
  'state',
  'version',
  'situation',
  'particulars',
  'escort_id',
  'changed_at',
  'done_at',
  'delivered_on',
] as const;

/** Cases: one household's run through a flow; they survive days. Personal parts come and go as sealed bytes. */
export type CaseStore = {
  readonly byId: (id: string) => CaseRow | undefined;
  /** The case of a home in a flow that is not over: open, or refused and to be resumed. */
  readonly unfinished: (unitId: string, flowId: string) => CaseRow | undefined;
  readonly ofUnit: (unitId: string) => CaseRow[];
  /** Cases of visitors, who have no home: the latest changed first. */
  readonly ofVisitors: (limit: number) => CaseRow[];
  readonly insert: (row: CaseRow) => void;
  readonly save: (row: CaseRow) => void;
  readonly list: (filter: {
    readonly state: string | undefined;
    readonly changedSince?: number;
    readonly limit: number;
    readonly offset: number;
  }) => CaseRow[];
  readonly countByState: () => ReadonlyMap<string, number>;
  /** Cases that were done from an instant on and before another. */
  readonly doneBetween: (from: number, to: number) => Pick<CaseRow, 'id' | 'flow_id'>[];
  /** Of each home its cases, the oldest first. */
  readonly ofHomes: () => CaseRow[];
  readonly openCount: (flowId: string) => number;
  /** Homes that were handed over. */
  readonly deliveredUnits: () => ReadonlySet<string>;
  readonly openedBetween: (flowIds: readonly string[], from: number, to: number) => CaseRow[];
  readonly steps: (caseId: string) => readonly StepRow[];
  readonly saveStep: (row: StepRow) => void;
  readonly dropStep: (caseId: string, stepId: string) => void;
  readonly stages: (caseId: string) => readonly Tables['case_stages'][];
  readonly addStage: (row: Tables['case_stages']) => void;
  readonly dropStage: (caseId: string, stageId: string) => void;
  readonly drafts: (caseId: string) => readonly DraftRow[];
  readonly draft: (caseId: string, stepId: string) => DraftRow | undefined;
  readonly saveDraft: (row: DraftRow) => void;
  readonly dropDraft: (caseId: string, stepId: string) => void;
  readonly marks: (caseId: string) => readonly MarkRow[];
  readonly addMark: (row: MarkRow) => void;
};

/** Prepares the statements about cases. */
export function openCaseStore(store: Store, kept: KeptRows): CaseStore {
  const byId = store.statement<{ id: string }, CaseRow>((q) =>
    q.selectFrom('cases').selectAll().where('id', '=', param('id')),
  );
  const ofUnit = store.statement<{ unit_id: string }, CaseRow>((q) =>
    q.selectFrom('cases').selectAll().where('unit_id', '=', param('unit_id')),
  );
  const insert = store.statement<CaseRow>((q) => q.insertInto('cases').values(params([...fixed, ...changing])));
  const update = store.statement<CaseRow>((q) =>
    q.updateTable('cases').set(params(changing)).where('id', '=', param('id')),
  );
  return {
    byId: (id) => byId.get({ id }),
    unfinished: (unitId, flowId) =>
      ofUnit
        .all({ unit_id: unitId })
        .find((row) => row.flow_id === flowId && (row.state === 'open' || row.state === 'refused')),
    ofUnit: (unitId) => ofUnit.all({ unit_id: unitId }),
    ofVisitors: (limit) =>
      store.select((q) =>
        q
          .selectFrom('cases')
          .selectAll()
          .where('unit_id', 'is', null)
          .orderBy('changed_at', 'desc')
          .orderBy('id')
          .limit(limit),
      ),
    insert: (row) => void insert.run(row),
    save: (row) => void update.run(row),
    list: ({ state, changedSince, limit, offset }) =>
      store.select((q) => {
        let cases = q.selectFrom('cases').selectAll().orderBy('changed_at', 'desc').orderBy('id');
        if (state !== undefined) cases = cases.where('state', '=', state);
        if (changedSince !== undefined) cases = cases.where('changed_at', '>=', changedSince);
        return cases.limit(limit).offset(offset);
      }),
    countByState: () =>
      new Map(
        store
          .select((q) =>
            q
              .selectFrom('cases')
              .select(['state', (e) => e.fn.countAll<number>().as('n')])
              .groupBy('state'),
          )
          .map(({ state, n }) => [state, n]),
      ),
    deliveredUnits: () =>
      new Set(
        store
          .select((q) => q.selectFrom('cases').select('unit_id').where('delivered_on', 'is not', null))
          .flatMap(({ unit_id: id }) => (id === null ? [] : [id])),
      ),
    doneBetween: (from, to) =>
      store.select((q) =>
        q.selectFrom('cases').select(['id', 'flow_id']).where('done_at', '>=', from).where('done_at', '<', to),
      ),
    ofHomes: () =>
      store.select((q) => q.selectFrom('cases').selectAll().where('unit_id', 'is not', null).orderBy('opened_at')),
    openCount: (flowId) =>
      store.select((q) =>
        q
          .selectFrom('cases')
          .select((e) => e.fn.countAll<number>().as('n'))
          .where('flow_id', '=', flowId)
          .where('state', 'in', ['open', 'refused']),
      )[0]?.n ?? 0,
    openedBetween: (flowIds, from, to) =>
      store.select((q) =>
        q
          .selectFrom('cases')
          .selectAll()
          .where('flow_id', 'in', [...flowIds])
          .where('opened_at', '>=', from)
          .where('opened_at', '<', to)
          .orderBy('opened_at'),
      ),
    ...openProgressStatements(store, kept),
  };
}

type Progress = Omit<
  CaseStore,
  | 'byId'
  | 'unfinished'
  | 'ofUnit'
  | 'ofVisitors'
  | 'insert'
  | 'save'
  | 'list'
  | 'countByState'
  | 'ofHomes'
  | 'doneBetween'
  | 'openCount'
  | 'deliveredUnits'
  | 'openedBetween'
>;

type ProgressTable = 'case_steps' | 'case_stages' | 'case_drafts' | 'case_marks';

/** The statements about what became of a case's steps and stages. */
function openProgressStatements(store: Store, kept: KeptRows): Progress {
  const ofCase = <Table extends ProgressTable>(table: Table, kind: KeptKind) => {
    const from: ProgressTable = table;
    const rows = store.statement<{ case_id: string }, Tables[Table]>((q) =>
      q.selectFrom(from).selectAll().where('case_id', '=', param('case_id')),
    );
    return (caseId: string): readonly Tables[Table][] => kept.of(kind, caseId, () => rows.all({ case_id: caseId }));
  };
  const stepKeys = ['case_id', 'step_id'] as const;
  const saveStep = store.statement<StepRow>((q) =>
    q
      .insertInto('case_steps')
      .values(params([...stepKeys, 'state', 'result', 'words_id', 'staff_id', 'at']))
      .onConflict((c) => c.columns(stepKeys).doUpdateSet(params(['state', 'result', 'words_id', 'staff_id', 'at']))),
  );
  const dropStep = store.statement<{ case_id: string; step_id: string }>((q) =>
    q.deleteFrom('case_steps').where('case_id', '=', param('case_id')).where('step_id', '=', param('step_id')),
  );
  const addStage = store.statement<Tables['case_stages']>((q) =>
    q.insertInto('case_stages').values(params(['case_id', 'stage_id', 'done_at', 'ticket_id'])),
  );
  const dropStage = store.statement<{ case_id: string; stage_id: string }>((q) =>
    q.deleteFrom('case_stages').where('case_id', '=', param('case_id')).where('stage_id', '=', param('stage_id')),
  );
  const draft = store.statement<{ case_id: string; step_id: string }, DraftRow>((q) =>
    q
      .selectFrom('case_drafts')
      .selectAll()
      .where('case_id', '=', param('case_id'))
      .where('step_id', '=', param('step_id')),
  );
  const saveDraft = store.statement<DraftRow>((q) =>
    q
      .insertInto('case_drafts')
      .values(params([...stepKeys, 'version', 'body', 'staff_id', 'at']))
      .onConflict((c) => c.columns(stepKeys).doUpdateSet(params(['version', 'body', 'staff_id', 'at']))),
  );
  const dropDraft = store.statement<{ case_id: string; step_id: string }>((q) =>
    q.deleteFrom('case_drafts').where('case_id', '=', param('case_id')).where('step_id', '=', param('step_id')),
  );
  const addMark = store.statement<MarkRow>((q) =>
    q.insertInto('case_marks').values(params([...stepKeys, 'item_id', 'mark', 'staff_id', 'at'])),
  );
  return {
    steps: ofCase('case_steps', 'steps'),
    saveStep: (row) => void saveStep.run(row),
    dropStep: (caseId, stepId) => void dropStep.run({ case_id: caseId, step_id: stepId }),
    stages: ofCase('case_stages', 'stages'),
    addStage: (row) => void addStage.run(row),
    dropStage: (caseId, stageId) => void dropStage.run({ case_id: caseId, stage_id: stageId }),
    drafts: ofCase('case_drafts', 'drafts'),
    draft: (caseId, stepId) => draft.get({ case_id: caseId, step_id: stepId }),
    saveDraft: (row) => void saveDraft.run(row),
    dropDraft: (caseId, stepId) => void dropDraft.run({ case_id: caseId, step_id: stepId }),
    marks: ofCase('case_marks', 'marks'),
    addMark: (row) => void addMark.run(row),
  };
}
