import type { DeskId, ServiceId, StaffId, StageId } from '#shared/domain/ids.ts';
import { flowOf } from '#shared/domain/flow/site-stage.ts';
import { type Flow, flowFaults } from '#shared/domain/journey/flow.ts';
import { settingChanges } from '#shared/domain/settings/setting-changes.ts';
import { siteFields } from '#shared/domain/settings/setting-fields.ts';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';
import { businessDayOf } from '#shared/domain/time/business-day.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Role } from '#shared/protocol/roles.ts';
import type { Tx } from '../store/commands.ts';
import type { House } from './house.ts';

export type ServiceInput = {
  readonly letter: string;
  readonly name: string;
  readonly nameEn: string;
  readonly flow: Flow;
  /** The flow it leads along; its stages then come from there. Null or left out: a plain service. */
  readonly flowId?: string | null | undefined;
  readonly guided?: boolean | undefined;
  readonly atKiosk: boolean;
  readonly active: boolean;
};
export type StageInput = {
  readonly name: string;
  readonly nameEn: string;
  readonly priorMinutes: number;
  /** Minutes after which a wait here is too long; null for the site's usual limit, left out to leave it. */
  readonly waitLimitMinutes?: number | null | undefined;
};
export type DeskInput = {
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'counter' | 'guide';
  readonly stageIds: readonly StageId[];
};
export type StaffInput = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
};

/** Adds or changes a service. Throws letter-taken, unknown-stage, invalid (a flow that no order can finish). */
export function saveService(house: House, tx: Tx, id: ServiceId | null, input: ServiceInput): ServiceId {
  if (id && !house.directory.service(id)) throw new AppError('not-found');
  const other = house.directory.services().find((one) => one.letter === input.letter && one.id !== id);
  if (other) throw new AppError('letter-taken');
  const guide = input.flowId ? house.flows.newestOf(input.flowId) : null;
  if (guide === undefined || (guide && guide.template.subject !== 'unit')) throw new AppError('unknown-flow');
  if (input.guided === true && !guide) {
    throw new AppError('invalid', undefined, {
      issues: [{ path: '/body/flowId', message: 'a guided service needs a flow' }],
    });
  }
  const flow = guide ? flowOf(guide.template) : input.flow;
  if (flow.some((stage) => !house.directory.stage(stage.stageId))) throw new AppError('unknown-stage');
  const [fault] = flowFaults(flow);
  if (fault) throw new AppError('invalid', undefined, { issues: [{ path: '/flow', message: fault }] });
  const before = id ? house.directory.service(id) : undefined;
  if (before && JSON.stringify(before.flow) !== JSON.stringify(flow)) refuseWhileUsed(house, before.id);
  const row = {
    letter: input.letter,
    name: input.name,
    name_en: input.nameEn,
    flow: JSON.stringify(flow),
    guided: guide ? 1 : 0,
    flow_id: guide?.id ?? null,
    at_kiosk: input.atKiosk ? 1 : 0,
    active: input.active ? 1 : 0,
  };
  const saved = id ?? (house.newId('svc') as ServiceId);
  if (id) house.books.plan.saveService(id, row);
  else {
    const sort = house.directory.services().length;
    house.books.plan.addService({ ...row, id: saved, sort });
  }
  const stageIds = flow.map((stage) => stage.stageId);
  tx.append({ type: 'service.saved', subjectId: saved, payload: { letter: input.letter, stageIds } });
  tx.afterwards(house.directory.reload);
  return saved;
}

/** The path under a visitor's feet is not moved: a flow changes only while nobody of that service is in the house. */
function refuseWhileUsed(house: House, serviceId: ServiceId): void {
  for (const { ticket } of house.floor.open()) if (ticket.serviceId === serviceId) throw new AppError('in-use');
}

/** Adds or changes a stage. */
export function saveStage(house: House, tx: Tx, id: StageId | null, input: StageInput): StageId {
  const known = id ? house.directory.stage(id) : undefined;
  if (id && !known) throw new AppError('not-found');
  const limit = input.waitLimitMinutes === undefined ? (known?.waitLimitMinutes ?? null) : input.waitLimitMinutes;
  const row = { name: input.name, name_en: input.nameEn, prior_minutes: input.priorMinutes, wait_limit: limit };
  const saved = id ?? (house.newId('stg') as StageId);
  if (id) house.books.plan.saveStage(id, row);
  else {
    const sort = house.directory.stages().length;
    house.books.plan.addStage({ ...row, id: saved, sort });
  }
  tx.append({ type: 'stage.saved', subjectId: saved, payload: { priorMinutes: input.priorMinutes } });
  tx.afterwards(house.directory.reload);
  return saved;
}

/** Adds or changes a counter or a guide. Throws desk-number-taken, unknown-stage. */
export function saveDesk(house: House, tx: Tx, id: DeskId | null, input: DeskInput): DeskId {
  if (id && !house.directory.desk(id)) throw new AppError('not-found');
  const taken = house.directory
    .desks()
    .some((desk) => desk.kind === input.kind && desk.number === input.number && desk.id !== id);
  if (taken) throw new AppError('desk-number-taken');
  if (input.stageIds.some((stage) => !house.directory.stage(stage))) throw new AppError('unknown-stage');
  const { number, name, nameEn, kind } = input;
  const row = { number, name, name_en: nameEn, kind, stage_ids: JSON.stringify(input.stageIds) };
  const saved = id ?? (house.newId('dsk') as DeskId);
  if (id) house.books.plan.saveDesk(id, row);
  else house.books.plan.addDesk({ ...row, id: saved });
  tx.append({ type: 'desk.saved', subjectId: saved, payload: { number, kind } });
  tx.afterwards(house.directory.reload);
  return saved;
}

/** Takes a closed desk out of use; what it did stays in the books. Throws in-use. */
export function retireDesk(house: House, tx: Tx, id: DeskId): void {
  const desk = house.directory.desk(id);
  if (!desk) throw new AppError('not-found');
  if (desk.state !== 'closed') throw new AppError('in-use');
  house.books.plan.retireDesk(id);
  tx.append({ type: 'desk.retired', subjectId: id, payload: {} });
  tx.afterwards(house.directory.reload);
}

/** Adds a person (with the hash of a PIN) or changes one. Throws login-taken, in-use (the last admin). */
export function saveStaff(
  house: House,
  tx: Tx,
  id: StaffId | null,
  input: StaffInput,
  pinHash: string | null,
): StaffId {
  const people = house.directory.staff();
  if (id && !house.directory.person(id)) throw new AppError('not-found');
  const login = input.login.toLowerCase();
  if (people.some((one) => one.login.toLowerCase() === login && one.id !== id)) throw new AppError('login-taken');
  const admins = people.filter((one) => one.id !== id && one.active && one.roles.includes('admin'));
  if (id && admins.length === 0 && !(input.active && input.roles.includes('admin'))) throw new AppError('in-use');
  const row = {
    login: input.login,
    name: input.name,
    roles: JSON.stringify(input.roles),
    active: input.active ? 1 : 0,
  };
  const saved = id ?? (house.newId('stf') as StaffId);
  if (id) house.books.people.update(id, row);
  else house.books.people.insert({ ...row, id: saved, pin_hash: pinHash ?? '' });
  tx.append({ type: 'staff.saved', subjectId: saved, payload: { roles: input.roles, active: input.active } });
  tx.afterwards(house.directory.reload);
  return saved;
}

/** Gives a person a new PIN. */
export function savePin(house: House, tx: Tx, id: StaffId, pinHash: string): void {
  if (!house.directory.person(id)) throw new AppError('not-found');
  house.books.people.setPin(id, pinHash);
  tx.append({ type: 'staff.pin-changed', subjectId: id, payload: {} });
}

/** Changes the site's settings; the journal names the fields that changed, and what they were before and after. */
export function saveSettings(house: House, tx: Tx, settings: SiteSettings): void {
  const before: Record<string, unknown> = { ...house.directory.settings() };
  const fields = Object.entries(settings)
    .filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value))
    .map(([name]) => name);
  if (fields.length === 0) return;
  const changes = settingChanges(before, settings, siteFields);
  house.books.plan.saveSettings(JSON.stringify(settings));
  tx.append({ type: 'settings.changed', subjectId: house.directory.siteId, payload: { fields, changes } });
  tx.afterwards(() => {
    house.directory.reload();
    const day = house.day();
    house.setDay({ ...businessDayOf(day.date, settings), closed: day.closed });
  });
}
