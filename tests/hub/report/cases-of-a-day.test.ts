import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import type { CalendarDate, LocalDateTime, ServiceId, TicketId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { smallSigning } from '../../support/flows/small-signing.ts';
import { bearer } from '../../support/hub/clients.ts';
import { completeVisitSteps } from '../../support/hub/complete-steps.ts';
import { countCases } from '../../support/hub/count-cases.ts';
import { countJournal, share } from '../../support/hub/count-journal.ts';
import {
  handoverStages,
  type HandoverSite,
  openHandoverSite,
  service,
  stage,
} from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

const date = '2026-11-28';
const recordedAt = '2026-11-28T02:00:00.000Z';
let site: HandoverSite;
let office: Client;
let signing: ServiceId;
beforeEach(async () => {
  site = await openHandoverSite();
  office = site.client('supervisor');
  await office.saveFlow({ params: { id: smallSigning.id }, body: { template: smallSigning, basedOn: 0 } });
  const flow = [
    { stageId: stage('papers'), after: [] },
    { stageId: stage('enquiry'), after: [stage('papers')] },
  ];
  const body = {
    letter: 'L',
    name: '签约',
    nameEn: 'Signing',
    flow,
    flowId: smallSigning.id,
    atKiosk: false,
    active: true,
  };
  signing = (await office.createService({ body })).id;
});
afterEach(() => site.close());

const take = (serviceId: ServiceId, home: number) =>
  office.issueTicket({ body: { serviceId, unitId: site.unit(home) } });
const caseOf = async (id: TicketId) => {
  const [kase] = (await office.ticketCases({ params: { id } })).items;
  if (!kase) throw new Error('the visit has a case');
  return office.case({ params: { id: kase.id } });
};

/** Leads whoever waits through some stages, with minutes going by as they would. */
async function lead(id: TicketId, stages: readonly string[], leave = true): Promise<void> {
  for (const [index, name] of stages.entries()) {
    const desk = await office.openDesk({ params: { id: site.desk(1) }, body: { stageIds: [stage(name)] } });
    site.clock.at += (index + 2) * minuteMs;
    await office.callNext({ params: { id: desk.id } });
    await office.start({ params: { id } });
    site.clock.at += (index + 3) * minuteMs;
    await completeVisitSteps(office, id);
    if (leave) await office.completeStage({ params: { id } });
    if (leave) await office.closeDesk({ params: { id: desk.id } });
  }
}

const handoverNames = handoverStages.map((id) => id.slice('stg_'.length));
const counted = async () => {
  const { items } = await office.journal({ query: { after: 0, limit: 5000 } });
  const flows = { handover: 'handover', [smallSigning.id]: 'signing' };
  return {
    cases: countCases(items, flows, new Set(['signing-rated', 'rating'])),
    day: countJournal(items),
  };
};

test('signings of a day, those not signed and why, and their waits are in the report as the journal counts them', async () => {
  const whole = await take(signing, 1);
  await lead(whole.id, ['papers', 'enquiry']);
  const half = await take(signing, 2);
  await lead(half.id, ['papers']);
  await office.cancel({ params: { id: half.id }, body: {} });
  const left = await take(signing, 3);
  await office.cancel({ params: { id: left.id }, body: {} });
  const gone = await take(signing, 4);
  const { id, version } = await caseOf(gone.id);
  await office.withdrawCase({ params: { id }, body: { version, reason: '改天再签' } });

  const report = await office.dayReport({ query: { date } });
  const { cases, day } = await counted();
  expect(report.kind).toBe('signing');
  expect(cases).toMatchObject({ signed: 1, withdrawn: 1, stoppedAfter: [0, 1], rated: 1 });
  expect(report.signing).toMatchObject({ arrived: 4, signed: cases.signed });
  const why = new Map(report.signing.notSigned.map((one) => [one.why === 'stage' ? one.stage.zh : one.why, one.count]));
  expect(Object.fromEntries(why)).toEqual({
    withdrawn: cases.withdrawn,
    'papers 环节': cases.stoppedAfter.filter((behind) => behind === 0).length,
    'enquiry 环节': cases.stoppedAfter.filter((behind) => behind === 1).length,
  });
  expect(report.signing.methods.reduce((sum, { count }) => sum + count, 0)).toBe(cases.signed);
  expect(report.ratings).toMatchObject({ households: cases.rated, mean: 5 });
  expect(report.ratings.topics.map(({ id: topic, count, mean }) => [topic, count, mean])).toEqual([
    ['wait', 1, 5],
    ['clerk', 1, 5],
  ]);
  const { stages } = await office.dailyReport({ query: { date } });
  for (const name of ['papers', 'enquiry']) {
    const own = day.passages.filter(({ stageId }) => stageId === stage(name));
    const services = own.flatMap(({ service: time }) => (time === null ? [] : [time]));
    expect(stages.find(({ stageId }) => stageId === stage(name))).toMatchObject({
      count: services.length,
      waitP90Minutes: share(
        own.map(({ wait }) => wait),
        0.9,
      ),
      serviceP50Minutes: share(services, 0.5),
    });
  }
  const period = await office.periodReport({ query: { from: date, to: date } });
  expect(period).toMatchObject({
    days: [{ signed: 1, accepted: 0, rated: 1, ratingMean: 5 }],
    ratings: { households: 1 },
  });
  const made = await office.makeDocument({ body: { kind: 'daily-report', date } });
  expect(made.kind).toBe('daily-report');
});

test('handovers of a day, accepted, refused and why, with their defects, are in the report as the journal counts them', async () => {
  const whole = await take(service('handover'), 1);
  await lead(whole.id, handoverNames);
  const view = await caseOf(whole.id);
  const [documentId] = view.toClose;
  await office.markWetInk({
    params: { id: view.id },
    body: { version: view.version, documentId: documentId!, witness: '专员一' },
  });

  const broken = await take(service('handover'), 2);
  await lead(broken.id, handoverNames.slice(0, 2));
  const { id: caseId } = await caseOf(broken.id);
  for (const mistaken of [false, true]) {
    const params = { id: caseId, stepId: 'inspect', itemId: crypto.randomUUID() };
    const item = {
      kind: 'defect' as const,
      room: 'kitchen',
      part: 'waterproofing',
      problem: 'leak',
      severity: 'affects-use' as const,
      photos: [],
      recordedAt,
    };
    await office.putInspectionItem({ params, body: { item } });
    if (mistaken) await office.dropInspectionItem({ params });
  }
  await lead(broken.id, ['inspection'], false);
  const { id, version } = await caseOf(broken.id);
  const grounds = ['quality' as const, 'late' as const];
  await office.refuseCase({ params: { id }, body: { version, grounds, words: '厨房漏水，修好再来' } });

  const report = await office.dayReport({ query: { date } });
  const { cases } = await counted();
  expect(cases).toMatchObject({
    accepted: 1,
    refused: 1,
    inspectedHomes: 2,
    defects: 1,
    toMend: 1,
    signed: 0,
  });
  const { accepted, refused, inspectedHomes, defects, toMend } = cases;
  expect(report).toMatchObject({ kind: 'handover', accepted, refused, inspectedHomes, defects, toMend });
  expect(report.refusedFor).toEqual(cases.refusedFor);
  expect(report.defectParts.reduce((sum, { count }) => sum + count, 0)).toBe(defects);
  expect(report.ratings).toMatchObject({ households: cases.rated });
  const from = '2026-11-22';
  const week = await office.periodReport({ query: { from, to: date } });
  expect(week.days.map((day) => day.refused)).toEqual([0, 0, 0, 0, 0, 0, cases.refused]);
  expect(week.refusedFor).toEqual(report.refusedFor);
  // The week is this day: six days without anybody add nothing.
  expect(report.fees.length).toBeGreaterThan(0);
  const { inspectedHomes: inspected, defects: found, toMend: mend, defectParts, fees } = report;
  expect(week).toMatchObject({ inspectedHomes: inspected, defects: found, toMend: mend, defectParts, fees });
  const before = await office.periodReport({ query: { from, to: '2026-11-27' } });
  expect(before).toMatchObject({ inspectedHomes: 0, defects: 0, toMend: 0, defectParts: [], fees: [] });
  const xlsx = await site.server().inject({
    url: `/api/v1/reports/period.xlsx?from=${from}&to=${date}&language=en`,
    headers: bearer(site.tokens.supervisor),
  });
  const sheets = Object.values(unzipSync(xlsx.rawPayload)).map((part) => Buffer.from(part).toString('utf8'));
  const said = ['Refused', 'Refused for: ', 'Homes inspected', report.fees[0]!.amount];
  for (const one of said) expect(sheets.join('')).toContain(one);
});

test('a home that was refused stays counted as refused once its household is erased: the books are kept', async () => {
  const { id: visit } = await take(service('handover'), 2);
  await lead(visit, handoverNames.slice(0, 2));
  const { id, version } = await caseOf(visit);
  await office.refuseCase({ params: { id }, body: { version, grounds: ['late'], words: '拖了两个月' } });
  const refusals = async () => {
    const day = await office.dayReport({ query: { date } });
    const { days, refusedFor } = await office.periodReport({ query: { from: date, to: date } });
    return [day.refused, day.refusedFor, days[0]?.refused, refusedFor];
  };
  const late = [{ ground: 'late', count: 1 }];
  expect(await refusals()).toEqual([1, late, 1, late]);
  await office.cancel({ params: { id: visit }, body: {} });
  await office.eraseOwners({ params: { id: site.unit(2) }, body: { dryRun: false, force: true, reason: '业主要求' } });
  expect(await refusals()).toEqual([1, late, 1, late]);
});

test('on a day of signings and handovers, only appointments to sign are homes expected to sign', async () => {
  const at = `${date}T14:00` as LocalDateTime;
  for (const home of [1, 2, 3, 4, 5]) {
    await office.setAppointment({ params: { id: site.unit(home) }, body: { at, reason: '当天加约' } });
  }
  const days = { assigned: null, subscribed: null, signingPlanned: date as CalendarDate, filed: null, loanPaid: null };
  await office.saveFollowUpDays({ params: { id: site.unit(1) }, body: days });
  await take(signing, 2);
  await take(service('handover'), 3);
  const other = { ...days, signingPlanned: '2026-11-29' as CalendarDate };
  await office.saveFollowUpDays({ params: { id: site.unit(4) }, body: other });
  const report = await office.dayReport({ query: { date } });
  expect(report).toMatchObject({ kind: 'both', signing: { expected: 2, arrived: 1 } });
});

test('a week leaves as a spreadsheet of two sheets in its language, with a sum and satisfaction by topic; a clerk takes none (L2)', async () => {
  const { id } = await take(signing, 1);
  await lead(id, ['papers', 'enquiry']);
  const url = '/api/v1/reports/period.xlsx?from=2026-11-22&to=2026-11-28';
  const asked = (who: 'supervisor' | 'clerk', language: string) =>
    site.server().inject({ url: `${url}&language=${language}`, headers: bearer(site.tokens[who]) });
  const textOf = (file: Buffer) => {
    const parts = unzipSync(file);
    expect(Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(2);
    return Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('');
  };
  const chinese = textOf((await asked('supervisor', 'zh-CN')).rawPayload);
  for (const said of ['已签约户数', '合计', '满意度分项', '等候']) expect(chinese).toContain(said);
  const english = textOf((await asked('supervisor', 'en')).rawPayload);
  expect(english).toContain('Satisfaction');
  expect(english).not.toMatch(/已签约|<f>/);
  expect((await asked('clerk', 'en')).statusCode).toBe(403);
  const { items } = await office.journal({ query: { type: 'report.' } });
  const left = { from: '2026-11-22', to: '2026-11-28' };
  expect(items.map(({ payload }) => payload)).toEqual([left, left]);
});
