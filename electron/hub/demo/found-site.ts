import { randomInt } from 'node:crypto';
import type { StageId } from '#shared/domain/ids.ts';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import { hashPin, newToken, tokenHash } from '../auth/secrets.ts';
import { openJournal } from '../journal/journal.ts';
import { readProfile } from '../profiles/read-profile.ts';
import type { Books } from '../store/books.ts';
import type { Store } from '../store/open.ts';
import { beginDay } from '../services/day.ts';
import { demoCounters, demoGuides, demoPrinters, demoSettings, demoStations } from './demo-site.ts';
import { demoStaff } from './demo-staff.ts';
import { standardServices, standardSettings, standardStage, standardStages } from './standard-site.ts';

/** What whoever set the site up must be told once; the demo tells everybody. */
export type Founded = { readonly adminPin: string | null };

/**
 * Makes the site of an empty data folder: stages and services, an admin with a PIN told once; with `demo` also counters,
 * guides, people and devices.
 */
export async function foundSite(
  store: Store,
  books: Books,
  newId: (prefix: string) => string,
  at: number,
  demo: boolean,
): Promise<Founded> {
  const settings: SiteSettings = demo ? demoSettings : standardSettings;
  const adminPin = demo ? null : String(randomInt(0, 1_000_000)).padStart(6, '0');
  const people = demo
    ? demoStaff
    : [{ login: 'admin', name: '管理员', roles: ['admin', 'supervisor'] as const, pin: adminPin ?? '' }];
  const pinHash = await hashPin(people[0]?.pin ?? '');
  const siteId = newId('site');
  store.db.transaction(() => {
    books.plan.foundSite({
      id: siteId,
      demo: demo ? 1 : 0,
      created_at: at,
      settings: JSON.stringify(settings),
      roster_version: 0,
      profile: demo ? JSON.stringify(readProfile('demo')) : null,
      notice_plan: null,
      second_folder: null,
    });
    standardStages.forEach(([name, zh, en, minutes], sort) => {
      const id = standardStage(name);
      books.plan.addStage({ id, name: zh, name_en: en, prior_minutes: minutes, sort, wait_limit: null });
    });
    standardServices.forEach((service, sort) => {
      const { id, letter, name, nameEn, flow, flowId } = service;
      const guided = flowId === null ? 0 : 1;
      const row = { id, letter, name, name_en: nameEn, flow: JSON.stringify(flow), flow_id: flowId, guided };
      books.plan.addService({ ...row, at_kiosk: 1, active: 1, sort });
    });
    for (const { login, name, roles } of people) {
      const row = { id: `stf_${login}`, login, name, roles: JSON.stringify(roles), active: 1, pin_hash: pinHash };
      books.people.insert(row);
    }
    if (demo) furnish(books, newId, at);
    openJournal(books.journal, siteId).append(
      { type: 'site.created', subjectId: siteId, payload: { demo } },
      { at, stationId: null, actorId: null },
    );
    beginDay(books, businessDayAt(at, settings));
  })();
  return { adminPin };
}

function furnish(books: Books, newId: (prefix: string) => string, at: number): void {
  const desk = (kind: 'counter' | 'guide', number: number, stages: readonly string[]) => {
    const stageIds: StageId[] = stages.map(standardStage);
    const [name, nameEn] =
      kind === 'counter' ? [`${number} 号窗口`, `Counter ${number}`] : [`${number} 号陪同`, `Guide ${number}`];
    const row = {
      id: `dsk_${kind}-${number}`,
      number,
      name,
      name_en: nameEn,
      kind,
      stage_ids: JSON.stringify(stageIds),
    };
    books.plan.addDesk(row);
  };
  demoCounters.forEach((stages, index) => desk('counter', index + 1, stages));
  for (let number = 1; number <= demoGuides.count; number++) desk('guide', number, demoGuides.stages);
  for (const [role, name, counter] of demoStations) {
    const id = newId('sta');
    // Nobody holds this token: the device is claimed by the first page that pairs itself in its role.
    books.stations.insert({ id, name, role, token_hash: tokenHash(newToken('kt')), paired_at: 0, revoked_at: null });
    if (counter !== undefined) books.stations.setDesk(id, `dsk_counter-${counter}`);
  }
  for (const { id, name, folder, papers } of demoPrinters) {
    const address = JSON.stringify({ kind: 'file', folder });
    const row = { id, name, address, papers: JSON.stringify(papers) };
    books.printing.insertPrinter({ ...row, condition: 'ready', condition_since: at, removed_at: null });
  }
  books.printing.replaceAssignments(
    demoPrinters.flatMap(({ id, papers }) =>
      papers.map((paper) => ({ station_id: null, paper, printer_id: id, fallback_id: null })),
    ),
  );
}
