import { expect, test } from 'vitest';
import { changedParts } from '#renderer/stations/manage/profile/changed-parts.ts';
import { draftOf, rulesOf } from '#renderer/stations/manage/profile/profile-draft.ts';
import { refusedFields } from '#renderer/stations/manage/profile/refused-fields.ts';
import { type SiteProfile, siteProfile } from '#shared/domain/profile/profile.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { shippedProfile } from '../../../support/settlement.ts';

const demo = shippedProfile('demo');
const national = shippedProfile('national');
const everything: SiteProfile = {
  ...demo,
  maintenanceFund: {
    ...demo.maintenanceFund,
    withoutLift: { perSquareMetre: '55.00', buildings: ['3号楼', '5号楼'] },
  },
  priceHoldsKeys: { clause: '补充协议第 3 条' },
};

test.each([
  ['the demo', demo],
  ['the nation', national],
  ['a city that sets everything', everything],
])('the rules of %s come out of the form as they went in', (_, profile) => {
  expect(siteProfile.parse(rulesOf(draftOf(profile)))).toEqual(profile);
  expect(changedParts(profile, rulesOf(draftOf(profile)))).toEqual([]);
});

test('what is emptied or switched off is not set, and what was typed comes back when it is switched on again', () => {
  const draft = draftOf(everything);
  const off = { ...draft, priceHolds: false, lateDelivery: { ...draft.lateDelivery, ratePer10k: ' ', tiered: false } };
  expect(siteProfile.parse(rulesOf(off))).toMatchObject({
    priceHoldsKeys: null,
    lateDelivery: { ratePer10k: null, tier: null },
  });
  expect(rulesOf({ ...off, priceHolds: true })).toMatchObject({ priceHoldsKeys: { clause: '补充协议第 3 条' } });
});

test('half a name is no name, and a price without its clause holds nothing', () => {
  const draft = draftOf(national);
  const half = { ...draft, parties: { ...draft.parties, developer: { zh: '启明', en: '' } } };
  expect(siteProfile.safeParse(rulesOf(half)).error?.issues.map(({ path }) => path.join('.'))).toEqual([
    'parties.developer.en',
  ]);
  const unnamed = siteProfile.safeParse(rulesOf({ ...draft, priceHolds: true }));
  expect(unnamed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['priceHoldsKeys.clause']);
});

test('only the parts that differ are told, whatever their order', () => {
  const draft = draftOf(everything);
  const ticked = { ...draft, keysBlockedBy: ['loan' as const, 'maintenance-fund' as const] };
  expect(changedParts(everything, rulesOf(ticked))).toEqual(['keysBlockedBy']);
  const other = { ...everything, keysBlockedBy: ['maintenance-fund' as const, 'loan' as const] };
  expect(changedParts(other, rulesOf(ticked))).toEqual([]);
});

test('a refusal of the hub stands at its field', () => {
  const path = '/body/propertyFee/prepayMonths';
  const refused = new CallRefused(422, 'invalid', '', { issues: [{ path, message: 'too many' }] });
  expect(refusedFields(refused, 'en')).toEqual([{ name: ['propertyFee', 'prepayMonths'], errors: ['too many'] }]);
  const broken = new CallRefused(409, 'rules-break-flow', '', {
    flow: '交付',
    flowEn: 'Handover',
    fault: '没有这种凭证',
    faultEn: 'No such voucher',
    issues: [{ path: '/body/keysBlockedBy', message: '…' }],
  });
  expect(refusedFields(broken, 'en')[0]?.errors[0]).toContain('“Handover”');
  expect(refusedFields(new Error('cut off'), 'en')).toEqual([]);
});
