import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { textOf } from '../documents/read-pdf.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const day = '2026-11-28' as CalendarDate;
const order = (from: string, to: string) => ({
  kind: 'service-quality' as const,
  from: from as CalendarDate,
  to: to as CalendarDate,
});

test('service of a period is a paper of one page for the meeting: each indicator with its figure and target, no person (L1–L6)', async () => {
  const office = site.client('supervisor');
  const person = (await office.staff({})).items.find(({ login }) => login === 'clerk')!;
  const calls = { date: day, staffId: person.id, heard: 18, missed: 2 };
  await office.enterQualityCalls({ body: calls });
  await site.open('clerk', 1, 'enquiry');
  await site.enquiry();
  site.clock.at += 4 * minuteMs;
  const id = await site.serveNext('clerk', 1);
  site.clock.at += 3 * minuteMs;
  await site.client('clerk').completeStage({ params: { id } });

  const made = await office.makeDocument({ body: order('2026-11-01', '2026-11-30') });
  expect(made.number).toBe('FW-20261128-0001');
  const pdf = await site.server().inject({
    url: `/api/v1/documents/${made.id}.pdf`,
    headers: bearer(site.tokens.supervisor),
  });
  const text = textOf(pdf.rawPayload);
  expect(text).toContain('第1页，共1页');
  const { indicators } = await office.serviceQuality({ query: { from: '2026-11-01', to: '2026-11-30' } });
  const w = qualityWords['zh-CN'];
  for (const { id: indicator, requirement } of indicators) {
    expect(text).toContain(requirement);
    expect(text).toContain(w[`indicator-${indicator}`].replaceAll(/\s/g, ''));
  }
  for (const said of ['2026年11月1日至2026年11月30日', '90%', '18/20', '-10', '咨询']) expect(text).toContain(said);
  expect(text).not.toContain(person.name);
  expect((await office.makeDocument({ body: order('2026-11-01', '2026-11-30') })).id).toBe(made.id);
  await office.enterQualityCalls({ body: { ...calls, missed: 0 } });
  expect((await office.makeDocument({ body: order('2026-11-01', '2026-11-30') })).id).not.toBe(made.id);
});

test('a period that ends before it begins or is longer than a quarter is refused; clerks are given none', async () => {
  const make = (who: 'supervisor' | 'clerk', from: string, to: string) =>
    refusalOf(site.client(who).makeDocument({ body: order(from, to) }));
  expect(await make('supervisor', '2026-11-28', '2026-11-27')).toBe('422 invalid');
  expect(await make('supervisor', '2026-08-28', '2026-11-28')).toBe('422 invalid');
  expect(await make('supervisor', '2026-11-31', '2026-11-28')).toBe('422 invalid');
  expect(await make('clerk', day, day)).toBe('403 not-allowed');
});
