import type { InspectionItem } from '#shared/domain/flow/inspection.ts';
import { stepOf } from '#shared/domain/flow/steps.ts';
import type { InspectionDictionary } from '#shared/domain/flow/template.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { InspectionItemView } from '#shared/protocol/case-view.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { staffOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import type { ItemRow } from '../../store/inspections.ts';
import type { House } from '../house.ts';
import { doneBy } from './done-by.ts';
import { type LoadedCase, loadCase, sealedPart } from './load-case.ts';
import { raiseVersion, sealPart } from './save-case.ts';

/**
 * Keeps one finding. The same finding again changes nothing; of two words about one, the later recorded stands, in
 * whatever order they arrive. Throws not-found, step-settled, case-closed, invalid.
 */
export function keepItem(
  house: House,
  tx: Tx,
  id: CaseId,
  stepId: string,
  itemId: string,
  item: InspectionItem,
): InspectionItemView {
  const loaded = openInspection(house, id, stepId);
  checkItem(house, loaded, dictionaryOf(loaded, stepId), item);
  const recordedAt = Date.parse(item.recordedAt);
  const known = house.books.inspections.item(id, itemId);
  if (known && known.recorded_at >= recordedAt) return viewItem(house, loaded, known);
  const row: ItemRow = {
    case_id: id,
    id: itemId,
    step_id: stepId,
    recorded_at: recordedAt,
    body: sealPart(house, loaded, `item ${itemId}`, item),
    staff_id: staffOf(tx.actor),
    at: tx.at,
  };
  house.books.inspections.saveItem(row);
  const severity = item.kind === 'defect' ? item.severity : null;
  tx.append({ type: 'inspection.item-kept', subjectId: id, payload: { stepId, itemId, kind: item.kind, severity } });
  raiseVersion(house, tx, loaded);
  return viewItem(house, loaded, row);
}

/** A finding as it stands. Throws not-found when it was taken back. */
export function keptItem(house: House, id: CaseId, itemId: string): InspectionItemView {
  const row = house.books.inspections.item(id, itemId);
  if (!row) throw new AppError('not-found');
  return viewItem(house, loadCase(house, id), row);
}

/** Takes a finding back; one that is gone already stays gone. Throws not-found, step-settled, case-closed. */
export function dropItem(house: House, tx: Tx, id: CaseId, stepId: string, itemId: string): void {
  const loaded = openInspection(house, id, stepId);
  if (!house.books.inspections.item(id, itemId)) return;
  house.books.inspections.dropItem(id, itemId);
  tx.append({ type: 'inspection.item-dropped', subjectId: id, payload: { stepId, itemId } });
  raiseVersion(house, tx, loaded);
}

/** A finding as screens know it. */
export function viewItem(house: House, { key, row: { id } }: LoadedCase, row: ItemRow): InspectionItemView {
  const item = house.privacy.unlock(key, sealedPart(id, `item ${row.id}`), row.body) as InspectionItem;
  return { id: row.id, stepId: row.step_id, item, by: doneBy(house, row.staff_id, row.at) };
}

function openInspection(house: House, id: CaseId, stepId: string): LoadedCase {
  const loaded = loadCase(house, id);
  if (stepOf(loaded.kase.template, stepId)?.step.kind !== 'inspect') throw new AppError('not-found');
  if (loaded.kase.state !== 'open') throw new AppError('case-closed');
  if (loaded.kase.steps.has(stepId)) throw new AppError('step-settled');
  return loaded;
}

function dictionaryOf({ kase }: LoadedCase, stepId: string): InspectionDictionary {
  const step = stepOf(kase.template, stepId)?.step;
  if (step?.kind !== 'inspect') throw new AppError('not-found');
  return step.dictionary;
}

/** What a finding names must be in the home's dictionary, and its photos with this case. */
function checkItem(house: House, { row }: LoadedCase, dictionary: InspectionDictionary, item: InspectionItem): void {
  const wrong = (path: string) => {
    throw new AppError('invalid', undefined, {
      issues: [{ path: `/body/item/${path}`, message: 'not in the dictionary' }],
    });
  };
  if (item.kind === 'meter') {
    if (!dictionary.meters.some(({ id }) => id === item.meter)) wrong('meter');
  } else {
    const room = dictionary.rooms.find(({ id }) => id === item.room);
    if (!room) return wrong('room');
    if (!room.parts.includes(item.part)) wrong('part');
  }
  if (item.kind === 'defect') {
    const part = dictionary.parts.find(({ id }) => id === item.part);
    if (!part?.problems.includes(item.problem)) wrong('problem');
    if (item.responsible !== undefined && !dictionary.responsible.some(({ id }) => id === item.responsible)) {
      wrong('responsible');
    }
  }
  const photos = item.kind === 'fine' ? [] : item.photos;
  const strange = photos.find((photo) => house.books.inspections.file(photo)?.case_id !== row.id);
  if (strange !== undefined) {
    throw new AppError('invalid', undefined, {
      issues: [{ path: '/body/item/photos', message: 'not a photo of this case' }],
    });
  }
}
