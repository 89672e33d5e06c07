import { decideCase } from '#shared/domain/flow/decide-case.ts';
import { openCaseStages } from '#shared/domain/flow/missing-steps.ts';
import { flowOf, siteStage, stageName } from '#shared/domain/flow/site-stage.ts';
import type { CalendarDate, StageId } from '#shared/domain/ids.ts';
import type { Flow } from '#shared/domain/journey/flow.ts';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import type { DocumentView } from '#shared/protocol/case-view.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { papersOf } from './case-papers.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { saveCase } from './save-case.ts';
import { caseIdsOf, type Visit } from './visit-case-ids.ts';

/** The cases a visit is for, loaded. */
export function casesOfVisit(house: House, visit: Visit): readonly LoadedCase[] {
  return caseIdsOf(house, visit).map((id) => loadCase(house, id));
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
  const passing = new Set(atStage(cases, stageId));
  const passed = cases.map((loaded) => {
    if (!passing.has(loaded)) return loaded;
    const done = new Set(loaded.kase.stagesDone).add(stageName(stageId));
    return { ...loaded, kase: { ...loaded.kase, stagesDone: done } };
  });
  return nextVisitStage(passed, waitAt);
}

/** The stages of a visit in the order of its case's own version of the flow. */
export function flowOfVisit(cases: readonly LoadedCase[]): Flow {
  const [first] = cases;
  return first ? flowOf(first.kase.template) : [];
}

/**
 * Refuses while steps of the stage are missing in any of the visit's cases. A home taken in later that is not so far yet
 * does not hold the others up: the visit comes back for it. Throws steps-missing, naming each.
 */
export function refuseWhileMissing(cases: readonly LoadedCase[], stageId: StageId): void {
  const here = atStage(cases, stageId);
  const missing = (here.length > 0 ? here : cases.filter(isBefore(stageId))).flatMap(({ kase, row }) => {
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
  for (const loaded of atStage(casesOfVisit(house, record), stageId)) {
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
    saveCase(house, tx, loaded, wasDone ? { state: 'open', done_at: null, delivered_on: deemedDay(loaded) } : {});
    if (wasDone) tx.append({ type: 'case.reopened', subjectId: loaded.row.id, payload: {} });
  }
}

/** Ends a case whose stages are all done and whose wet-ink copies are all signed (issue: the 交接单 needs its own). */
export function finishIfDone(house: House, tx: Tx, loaded: LoadedCase): LoadedCase {
  if (openCaseStages(loaded.kase).length > 0) return loaded;
  const wetInkOutstanding = wetInkMissing(papersOf(house, loaded)).length;
  const decision = decideCase(loaded.kase, { verb: 'finish', wetInkOutstanding });
  if (!decision.ok) return loaded;
  const handover = loaded.kase.template.purpose === 'handover';
  const done = saveCase(house, tx, loaded, {
    state: 'done',
    done_at: tx.at,
    delivered_on: handover ? deliveryDay(house, loaded) : null,
  });
  tx.append({ type: 'case.done', subjectId: loaded.row.id, payload: {} });
  return done;
}

/** The day a home was deemed delivered on, before its household came for the keys. */
export function deemedDay({ particulars }: LoadedCase): CalendarDate | null {
  return particulars.deemed?.date ?? null;
}

/** The home was handed over when its last stage was done, however much later the paper copy came; or when it was deemed so. */
function deliveryDay(house: House, { row }: LoadedCase): CalendarDate {
  if (row.delivered_on !== null) return row.delivered_on as CalendarDate;
  const last = Math.max(...house.books.cases.stages(row.id).map((stage) => stage.done_at));
  return businessDayAt(last, house.directory.settings()).date;
}

/** Papers of a case whose wet-ink copy nobody has marked as signed. */
export function wetInkMissing(papers: readonly DocumentView[]): readonly DocumentView[] {
  return papers.filter((paper) => paper.needsWetInk && paper.wetInk === null && !paper.superseded);
}

/** The cases that a desk of this stage can work on now. */
function atStage(cases: readonly LoadedCase[], stageId: StageId): readonly LoadedCase[] {
  return cases.filter(isBefore(stageId)).filter(({ kase }) => openCaseStages(kase).includes(stageName(stageId)));
}

/** Whether a case is still to pass the stage. */
function isBefore(stageId: StageId) {
  return ({ kase }: LoadedCase) =>
    kase.state === 'open' &&
    kase.template.stages.some(({ id }) => siteStage(id) === stageId) &&
    !kase.stagesDone.has(stageName(stageId));
}
