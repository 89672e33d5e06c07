import { decideCase } from '#shared/domain/flow/decide-case.ts';
import { openCaseStages } from '#shared/domain/flow/missing-steps.ts';
import { siteStage, stageName } from '#shared/domain/flow/site-stage.ts';
import type { StageId, UnitId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { TicketRecord } from '../../floor/record.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { papersOf } from './case-papers.ts';
import { type LoadedCase, loadCase, openCaseRow } from './load-case.ts';
import { saveCase } from './save-case.ts';

type Visit = Pick<TicketRecord, 'ticket' | 'unitIds'>;

/** The cases a visit is for: one for each of its homes, of the service's flow; none for a plain service. */
export function casesOfVisit(house: House, { ticket, unitIds }: Visit): readonly LoadedCase[] {
  if (ticket.caseId === null) return [];
  const first = loadCase(house, ticket.caseId);
  const others = unitIds
    .filter((unit) => unit !== first.row.unit_id)
    .map((unit) => newestCase(house, unit, first.row.flow_id))
    .filter((one) => one !== null);
  return [first, ...others];
}

function newestCase(house: House, unitId: UnitId, flowId: string): LoadedCase | null {
  const rows = house.books.cases.ofUnit(unitId).filter((row) => row.flow_id === flowId);
  const newest = rows.toSorted((a, b) => b.opened_at - a.opened_at || b.id.localeCompare(a.id))[0];
  return newest ? openCaseRow(house, newest) : null;
}

/** Stages every case of the visit has behind it. */
export function stagesDone(cases: readonly LoadedCase[]): ReadonlySet<StageId> {
  const [first, ...others] = cases;
  if (!first) return new Set();
  const shared = [...first.kase.stagesDone].filter((stage) => others.every(({ kase }) => kase.stagesDone.has(stage)));
  return new Set(shared.map(siteStage));
}

/** The stage a visit goes on with: the open one with the shortest line; null when nothing is left to do. */
export function nextVisitStage(cases: readonly LoadedCase[], waitAt: (stage: StageId) => number): StageId | null {
  const open = cases
    .filter(({ kase }) => kase.state === 'open')
    .flatMap(({ kase }) => openCaseStages(kase))
    .map(siteStage);
  let best: StageId | null = null;
  for (const stage of new Set(open)) if (best === null || waitAt(stage) < waitAt(best)) best = stage;
  return best;
}

/** The stage after one that is being completed now. */
export function stageAfterGuided(
  cases: readonly LoadedCase[],
  stageId: StageId,
  waitAt: (stage: StageId) => number,
): StageId | null {
  const passed = cases.map((loaded) => {
    const done = new Set(loaded.kase.stagesDone).add(stageName(stageId));
    return { ...loaded, kase: { ...loaded.kase, stagesDone: done } };
  });
  return nextVisitStage(passed, waitAt);
}

/** Refuses while steps of the stage are missing in any of the visit's cases. Throws steps-missing, naming each. */
export function refuseWhileMissing(cases: readonly LoadedCase[], stageId: StageId): void {
  const missing = cases.filter(isOn(stageId)).flatMap(({ kase, row }) => {
    const decision = decideCase(kase, { verb: 'complete-stage', stageId: stageName(stageId) });
    if (decision.ok || decision.refusal.code !== 'steps-missing') return [];
    return decision.refusal.missing.map(({ stepId, code }) => ({
      path: `/cases/${row.id}/steps/${stepId}`,
      message: code,
    }));
  });
  if (missing.length > 0) throw new AppError('steps-missing', undefined, { issues: missing });
}

/** Writes into each case of the visit that the stage is done; ends those that have nothing left. */
export function keepStageDone(house: House, tx: Tx, record: Visit, stageId: StageId): void {
  for (const loaded of casesOfVisit(house, record).filter(isOn(stageId))) {
    house.books.cases.addStage({
      case_id: loaded.row.id,
      stage_id: stageId,
      done_at: tx.at,
      ticket_id: record.ticket.id,
    });
    finishIfDone(house, tx, saveCase(house, tx, loaded));
  }
}

/** Takes a stage back when its completion is undone. */
export function takeStageBack(house: House, tx: Tx, record: Visit, stageId: StageId): void {
  for (const loaded of casesOfVisit(house, record)) {
    const mine = house.books.cases
      .stages(loaded.row.id)
      .some((stage) => stage.stage_id === stageId && stage.ticket_id === record.ticket.id);
    if (!mine) continue;
    house.books.cases.dropStage(loaded.row.id, stageId);
    const wasDone = loaded.row.state === 'done';
    saveCase(house, tx, loaded, wasDone ? { state: 'open', done_at: null, delivered_on: null } : {});
    if (wasDone) tx.append({ type: 'case.reopened', subjectId: loaded.row.id, payload: {} });
  }
}

/** Ends a case whose stages are all done and whose wet-ink copies are all signed (issue: the 交接单 needs its own). */
export function finishIfDone(house: House, tx: Tx, loaded: LoadedCase): LoadedCase {
  if (openCaseStages(loaded.kase).length > 0) return loaded;
  const wetInkOutstanding = wetInkMissing(house, loaded).length;
  const decision = decideCase(loaded.kase, { verb: 'finish', wetInkOutstanding });
  if (!decision.ok) return loaded;
  const handover = loaded.kase.template.purpose === 'handover';
  const done = saveCase(house, tx, loaded, {
    state: 'done',
    done_at: tx.at,
    delivered_on: handover ? house.day().date : null,
  });
  tx.append({ type: 'case.done', subjectId: loaded.row.id, payload: {} });
  return done;
}

/** Papers of a case whose wet-ink copy nobody has marked as signed. */
export function wetInkMissing(house: House, loaded: LoadedCase) {
  return papersOf(house, loaded).filter((paper) => paper.needsWetInk && paper.wetInk === null && !paper.superseded);
}

function isOn(stageId: StageId) {
  return ({ kase }: LoadedCase) =>
    kase.state === 'open' &&
    kase.template.stages.some(({ id }) => siteStage(id) === stageId) &&
    !kase.stagesDone.has(stageName(stageId));
}
