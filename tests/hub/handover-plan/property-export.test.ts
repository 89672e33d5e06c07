import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { bearer } from '../../support/hub/clients.ts';
import { completeVisitSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, type HandoverSite, openHandoverSite, service } from '../../support/hub/handover-site.ts';
import { idNumber, rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const supervisor = () => site.client('supervisor');
const look = () => supervisor().propertyExportLook({});
const ask = (who: 'supervisor' | 'clerk', language = 'zh-CN') =>
  site.server().inject({
    method: 'POST',
    url: '/api/v1/handover-plan/property-export',
    headers: bearer(site.tokens[who]),
    payload: { language },
  });
const rows = async () => parse((await ask('supervisor')).body, { bom: true });

/** The first home's household goes through its papers and is asked for its consents, which it gives. */
async function consented(): Promise<CaseView> {
  const office = supervisor();
  const { id } = await office.issueTicket({ body: { serviceId: service('handover'), unitId: site.unit(1) } });
  for (const stageId of handoverStages.slice(0, 2)) {
    const desk = await office.openDesk({ params: { id: site.desk(1) }, body: { stageIds: [stageId] } });
    await office.callNext({ params: { id: desk.id } });
    await office.start({ params: { id } });
    await completeVisitSteps(office, id);
    await office.completeStage({ params: { id } });
    await office.closeDesk({ params: { id: desk.id } });
  }
  const [before] = (await office.ticketCases({ params: { id } })).items;
  return office.case({ params: { id: before!.id } });
}

test('without a consent the property company learns areas, and of nobody a name (PIPL Art. 23; D4)', async () => {
  expect(await look()).toEqual({
    homes: 10,
    withConsent: 0,
    withoutConsent: 10,
    notMeasured: 0,
    withoutHeatedArea: 10,
  });
  const [head, first, ...others] = await rows();
  expect(head?.slice(0, 8)).toContain('供暖面积（㎡）');
  expect(first).toEqual(['1号楼', '1单元', '0101', '89.00', '89.50', '', '', '', '未同意，仅提供面积', '', '', '']);
  expect(others).toHaveLength(9);
  expect((await ask('supervisor')).body).not.toMatch(/郑清扬|1380013/);
  expect((await ask('clerk')).statusCode).toBe(403);
});

test('who agreed is named with phone; who took it back is not any more; the journal counts (PIPL Art. 15)', async () => {
  const { id } = await consented();
  expect(await look()).toMatchObject({ withConsent: 1, withoutConsent: 9 });
  const [, first, second] = await rows();
  expect(first?.slice(8, 11)).toEqual(['已同意', '郑清扬', '13800131001']);
  expect(second?.slice(8)).toEqual(['未同意，仅提供面积', '', '', '']);
  const [entry] = (await supervisor().journal({ query: { type: 'handover-plan.exported' } })).items;
  expect(entry?.payload).toEqual({ homes: 10, withOwners: 1 });

  const { version, consents } = await supervisor().case({ params: { id } });
  const { stepId, itemId } = consents.find((one) => one.itemId === 'property-company')!;
  await supervisor().withdrawConsent({ params: { id, itemId }, body: { version, stepId } });
  expect(await look()).toMatchObject({ withConsent: 0 });
  expect((await ask('supervisor', 'en')).body).not.toMatch(/郑清扬|13800131001/);
});

test('what the owner before agreed to does not bind whoever bought the home', async () => {
  await consented();
  const sold = { ...tenHomes[0]!, owners: '新业主', ids: idNumber(77), phone: '13800139999' };
  await site.importCsv(rosterCsv([sold]));
  expect(await look()).toMatchObject({ withConsent: 0 });
  expect((await ask('supervisor')).body).not.toMatch(/新业主|郑清扬|1380013/);
});

test('heated areas come with the roster and go out as written', async () => {
  const csv = rosterCsv([tenHomes[0]!]).split('\n');
  await site.importCsv([`${csv[0]},供暖面积（㎡）`, `${csv[1]},81.07`].join('\n'));
  expect(await look()).toMatchObject({ withoutHeatedArea: 9 });
  expect((await rows())[1]?.[7]).toBe('81.07');
});
