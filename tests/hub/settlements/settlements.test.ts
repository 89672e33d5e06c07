import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallInput } from '#shared/protocol/call.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeAll(async () => {
  site = await openHandoverSite();
});
afterAll(() => site.close());

type AreaBody = CallInput<Contract['areaDifference']>['body'];
type LateBody = CallInput<Contract['lateDelivery']>['body'];

type Vector = Readonly<Record<'name' | 'contract' | 'actual' | 'unitPrice', string>> & Record<string, unknown>;
const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/settlement/area-vectors.json', import.meta.url), 'utf8'),
) as Vector[];

const home: AreaBody = { basis: 'gross', contractArea: '100.00', measuredArea: '102.00', unitPrice: '10000' };
const delivery: LateBody = {
  agreedDate: '2025-06-30',
  actualDate: '2025-07-15',
  base: '1000000.00',
  ratePer10k: '1',
};

test.each(vectors)('a trial of the area difference: $name', async (vector) => {
  const body: AreaBody = {
    basis: 'gross',
    contractArea: vector.contract,
    measuredArea: vector.actual,
    unitPrice: vector.unitPrice,
  };
  const answer = await site.client('clerk').areaDifference({ body });
  expect(answer).toEqual({
    difference: vector['diff'],
    ratioPercent: vector['ratioPct'],
    exceeds3Percent: vector['exceeds3'],
    buyerPays: vector['buyerPays'],
    sellerBears: vector['sellerBears'],
    refund: vector['refund'],
    ...(vector['exceeds3'] ? { mayRescind: true } : { mayRescind: null, reason: 'inner-area-missing' }),
  });
});

test('the inner areas decide where the contract prices by them', async () => {
  const inner = { contractInnerArea: '80.00', measuredInnerArea: '84.00' };
  const answer = await site.client('guide').areaDifference({ body: { ...home, basis: 'inner', ...inner } });
  expect(answer).toMatchObject({ difference: '4.00', buyerPays: '24000.00', sellerBears: '16000.00' });
});

test('a trial of late delivery', async () => {
  const clerk = site.client('clerk');
  expect(await clerk.lateDelivery({ body: delivery })).toEqual({ days: 15, amount: '1500.00' });
  const tier = { tierDays: 10, tierRatePer10k: '2' };
  expect(await clerk.lateDelivery({ body: { ...delivery, ...tier } })).toEqual({ days: 15, amount: '3000.00' });
  const excess = { ...delivery, ...tier, tierAppliesTo: 'excess' } as const;
  expect(await clerk.lateDelivery({ body: excess })).toEqual({ days: 15, amount: '2000.00' });
  const early = { ...delivery, actualDate: '2025-06-01' };
  expect(await clerk.lateDelivery({ body: early })).toEqual({ days: 0, amount: '0.00' });
});

test('a rate may be a JSON number', async () => {
  const body: LateBody = { ...delivery, ratePer10k: 0.5 };
  expect(await site.client('clerk').lateDelivery({ body })).toEqual({ days: 15, amount: '750.00' });
});

test('nobody but staff may ask, and nothing is written down', async () => {
  const entries = () => site.rows('SELECT seq FROM journal').length;
  const before = entries();
  await site.client('clerk').areaDifference({ body: home });
  await site.client('clerk').lateDelivery({ body: delivery });
  expect(await refusalOf(site.as(null).areaDifference({ body: home }))).toBe('401 not-signed-in');
  expect(await refusalOf(site.client('kiosk').lateDelivery({ body: delivery }))).toBe('401 not-signed-in');
  expect(entries()).toBe(before);
});

async function faultyFields(path: string, payload: object): Promise<unknown> {
  const response = await site.server().inject({
    method: 'POST',
    url: `/api/v1/settlements/${path}`,
    headers: bearer(site.tokens.clerk),
    payload,
  });
  const { code, issues } = response.json<{ code: string; issues: { path: string }[] }>();
  return [response.statusCode, code, [...new Set(issues.map((issue) => issue.path))].toSorted()];
}

describe('a figure that is none is refused by name', () => {
  const bad = ['NaN', '1e400', '-1', '', ' 1', '1,000.00', '0x10', '1.005', '1e2', 'Infinity', '１', 100, null];
  test.each([...bad, '0', '0.00', '100000.01'])('as an area: %j', async (value) => {
    const fields = ['contractArea', 'measuredArea', 'contractInnerArea', 'measuredInnerArea'];
    const body = { ...home, ...Object.fromEntries(fields.map((field) => [field, value])) };
    const paths = fields.map((field) => `/body/${field}`).toSorted();
    expect(await faultyFields('area-difference', body)).toEqual([422, 'invalid', paths]);
  });

  test.each([...bad, '10000000.01'])('as a price: %j', async (unitPrice) => {
    expect(await faultyFields('area-difference', { ...home, unitPrice })).toEqual([
      422,
      'invalid',
      ['/body/unitPrice'],
    ]);
  });

  test.each([...bad, '10000000000.00'])('as an amount: %j', async (base) => {
    expect(await faultyFields('late-delivery', { ...delivery, base })).toEqual([422, 'invalid', ['/body/base']]);
  });

  test.each(['NaN', '1e400', '-1', '101', '0.00001', 1e-7, -1, null])('as a rate: %j', async (ratePer10k) => {
    expect(await faultyFields('late-delivery', { ...delivery, ratePer10k })).toEqual([
      422,
      'invalid',
      ['/body/ratePer10k'],
    ]);
  });

  test.each(['2025-02-29', '2025-6-30', '20250630', '0001-01-01', '', 5, null])('as a date: %j', async (date) => {
    expect(await faultyFields('late-delivery', { ...delivery, agreedDate: date, actualDate: date })).toEqual([
      422,
      'invalid',
      ['/body/actualDate', '/body/agreedDate'],
    ]);
  });
});

test('every fault is named at once, also the inner areas that are missing', async () => {
  const body = { ...home, basis: 'inner', contractArea: 'NaN', measuredArea: -1, unitPrice: null };
  expect(await faultyFields('area-difference', body)).toEqual([
    422,
    'invalid',
    ['contractArea', 'contractInnerArea', 'measuredArea', 'measuredInnerArea', 'unitPrice'].map((it) => `/body/${it}`),
  ]);
});

test('a tier needs its days and its rate', async () => {
  const days = { ...delivery, tierDays: 60 };
  expect(await faultyFields('late-delivery', days)).toEqual([422, 'invalid', ['/body/tierRatePer10k']]);
  const rate = { ...delivery, tierRatePer10k: '2' };
  expect(await faultyFields('late-delivery', rate)).toEqual([422, 'invalid', ['/body/tierDays']]);
});
