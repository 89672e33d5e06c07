import { timingSafeEqual } from 'node:crypto';
import type { ServiceId, UnitId } from '#shared/domain/ids.ts';
import { phoneDigits } from '#shared/domain/roster/phones.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';
import { issueTicket } from './issue-ticket.ts';
import type { UnitRow } from '../store/units.ts';
import { openContact, openHousehold } from './units.ts';

export type CheckInInput = {
  readonly serviceId: ServiceId;
  readonly unitId?: UnitId | undefined;
  readonly last4?: string | undefined;
  readonly noticeToken?: string | undefined;
  readonly priority?: boolean | undefined;
};

/** A check-in that was refused is itself a fact to keep: the wrong try counts although no ticket came of it. */
export type CheckInOutcome =
  | { readonly ok: true; readonly record: TicketRecord }
  | { readonly ok: false; readonly problem: AppError };

/**
 * A kiosk's way to a number: a home by its phone's last four digits or by the code of its notice. It gives a number and
 * shows nothing of the home. Wrong digits are counted per home until reception unlocks it, and as any wrong try at the kiosk;
 * a code no home has belongs to no home, and counts at the kiosk alone (design: check-ins).
 */
export function checkIn(house: House, tx: Tx, input: CheckInInput): CheckInOutcome {
  const fromKiosk = tx.actor.kind === 'station';
  if (fromKiosk && house.day().closed) throw new AppError('day-closed');
  const service = house.directory.service(input.serviceId);
  if (!service?.active || (fromKiosk && !service.atKiosk)) throw new AppError('unknown-service');
  if (input.noticeToken !== undefined) {
    const unit = house.books.units.byNotice(house.privacy.searchHash('notice', input.noticeToken));
    // The code is unguessable: not knowing it is the same as having the wrong one.
    return unit ? admitted(house, tx, input, unit) : { ok: false, problem: new AppError('identity-not-confirmed') };
  }
  if (input.unitId === undefined) {
    if (service.guided) throw new AppError('unit-required');
    return { ok: true, record: issueTicket(house, tx, { ...input, unitId: undefined }) };
  }
  const unit = house.books.units.byId(input.unitId);
  if (!unit) throw new AppError('unknown-unit');
  if (unit.locked === 1) throw new AppError('unit-locked');
  const { key } = openHousehold(house, unit.household_id);
  const digits = phoneDigits(openContact(house, key, unit).phone ?? '').slice(-4);
  if (digits.length < 4) throw new AppError('see-reception');
  if (input.last4 === undefined || !same(digits, input.last4)) return wrongTry(house, tx, unit);
  return admitted(house, tx, input, unit);
}

function admitted(house: House, tx: Tx, input: CheckInInput, unit: UnitRow): CheckInOutcome {
  if (unit.wrong_tries > 0 && unit.locked === 0) {
    house.books.units.setTries(unit.id, 0, false);
  }
  const { serviceId, priority } = input;
  return { ok: true, record: issueTicket(house, tx, { serviceId, priority, unitId: unit.id as UnitId }) };
}

function wrongTry(house: House, tx: Tx, unit: UnitRow): CheckInOutcome {
  const wrongTries = unit.wrong_tries + 1;
  const locked = wrongTries >= house.directory.settings().wrongTriesPerUnit;
  house.books.units.setTries(unit.id, wrongTries, locked);
  tx.append({
    type: locked ? 'unit.locked' : 'unit.check-in-refused',
    subjectId: unit.id,
    payload: { wrongTries },
  });
  return { ok: false, problem: new AppError(locked ? 'unit-locked' : 'identity-not-confirmed') };
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
