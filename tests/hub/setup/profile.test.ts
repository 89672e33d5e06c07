import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { withVoucher } from '../../support/hub/voucher-flow.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const office = () => site.client('supervisor');
const newest = async () => (await office().journal({ query: { limit: 1 } })).items[0];

test('rules that change are journaled by name; the same rules again are no change', async () => {
  const profile = await office().profile({});
  const propertyFee = { ...profile.propertyFee, perSquareMetreMonth: '3.20' };
  await office().saveProfile({ body: { ...profile, propertyFee, areaBasis: 'inner' } });
  expect(await newest()).toMatchObject({ type: 'profile.saved', payload: { fields: ['areaBasis', 'propertyFee'] } });
  const { seq } = (await newest()) ?? {};
  await office().saveProfile({ body: await office().profile({}) });
  expect((await newest())?.seq).toBe(seq);
});

test('of two who change the same rules, the second hears of the first, and nothing is lost', async () => {
  const seen = await office().profile({});
  const first = await office().saveProfile({ body: { ...seen, areaBasis: 'inner' } });
  expect(first.version).toBe(seen.version + 1);
  const propertyFee = { ...seen.propertyFee, perSquareMetreMonth: '3.20' };
  const second = { ...seen, propertyFee };
  expect(await refusalOf(office().saveProfile({ body: second }))).toBe('409 profile-changed');
  expect(await office().profile({})).toEqual(first);
  await office().saveProfile({ body: { ...first, propertyFee } });
  await site.restart();
  expect(await office().profile({})).toEqual({ ...first, propertyFee, version: first.version + 1 });
});

test('a voucher that a flow asks for before the keys stays among those that may hold them', async () => {
  const profile = await office().profile({});
  const { template } = await office().flow({ params: { id: 'handover' }, query: {} });
  const asking = { params: { id: 'handover' }, body: { template: withVoucher(template, 'loan'), basedOn: 1 } };
  expect(await refusalOf(office().saveFlow(asking))).toBe('422 flow-refused');
  const { version } = await office().saveProfile({
    body: { ...profile, keysBlockedBy: ['maintenance-fund', 'loan'] },
  });
  await office().saveFlow(asking);
  expect(await refusalOf(office().saveProfile({ body: { ...profile, version } }))).toBe('409 rules-break-flow');
  expect((await office().profile({})).keysBlockedBy).toEqual(['maintenance-fund', 'loan']);
});

test('the price holds the keys only while its clause is named', async () => {
  const profile = await office().profile({});
  const { template } = await office().flow({ params: { id: 'handover' }, query: {} });
  const asking = { params: { id: 'handover' }, body: { template: withVoucher(template, 'price'), basedOn: 1 } };
  expect(await refusalOf(office().saveFlow(asking))).toBe('422 flow-refused');
  const { version } = await office().saveProfile({
    body: { ...profile, priceHoldsKeys: { clause: '补充协议第 3 条' } },
  });
  await office().saveFlow(asking);
  expect(await refusalOf(office().saveProfile({ body: { ...profile, version } }))).toBe('409 rules-break-flow');
});
