import { homeAreaDifference } from '#shared/domain/settlement/contract-lines.ts';
import { areaBasisOf } from '#shared/domain/settlement/home-figures.ts';
import { computationLines } from '#shared/i18n/settlement.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { OwnMeasurement } from '#shared/protocol/own-measurement.ts';
import type { Tx } from '../store/commands.ts';
import type { UnitRow } from '../store/units.ts';
import { figuresOfUnit } from './cases/load-case.ts';
import type { House } from './house.ts';
import { unitLabel } from './units.ts';

/** A code no home has is an answer of its own: the wrong try counts at the kiosk although nothing was shown. */
export type NoticedHome =
  | { readonly ok: true; readonly unit: UnitRow }
  | { readonly ok: false; readonly problem: AppError };

/** The home whose notice carries this code. That its figures are shown is journaled, the figures are not. */
export function showOwnMeasurement(house: House, tx: Tx, noticeToken: string): NoticedHome {
  const unit = house.books.units.byNotice(house.privacy.searchHash('notice', noticeToken));
  if (!unit) return { ok: false, problem: new AppError('identity-not-confirmed') };
  tx.append({ type: 'unit.measurement-shown', subjectId: unit.id, payload: {} });
  return { ok: true, unit };
}

/**
 * The measurement report of one home (实测面积), for whoever holds the code of its notice or asks at a desk: the area
 * difference as the settlement of a case computes it, no names and no phone.
 */
export function measurementOf(house: House, unit: UnitRow): OwnMeasurement {
  const profile = house.directory.profile();
  const figures = figuresOfUnit(unit);
  const area = homeAreaDifference(figures, profile);
  const { contractArea, measuredArea, contractInnerArea, measuredInnerArea } = figures;
  const known = { home: unitLabel(unit), basis: areaBasisOf(figures, profile), contractArea, measuredArea };
  const inner = { contractInnerArea, measuredInnerArea };
  if ('missing' in area) return { ...known, ...inner, found: null, missing: [...area.missing] };
  const { computation, reason = null, ...found } = area.found;
  return { ...known, ...inner, found: { ...found, reason, computation: computationLines(computation) }, missing: [] };
}
