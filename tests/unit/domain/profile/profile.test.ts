import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readProfile } from '#hub/profiles/read-profile.ts';
import { siteProfile } from '#shared/domain/profile/profile.ts';
import { shippedProfile } from '../../../support/settlement.ts';

const folder = new URL('../../../../resources/profiles/', import.meta.url);
const national = shippedProfile('national');

test.each(readdirSync(folder))('%s is a profile under its own name', (file) => {
  expect(readProfile(file.replace('.yaml', '')).id).toBe(file.replace('.yaml', ''));
});

test('nothing that cities or contracts decide has a value for the whole country', () => {
  expect(national.lateDelivery).toMatchObject({ ratePer10k: null, tier: null });
  expect(national.maintenanceFund.perSquareMetre).toBeNull();
  expect(national.propertyFee.perSquareMetreMonth).toBeNull();
});

describe('keys', () => {
  test('are held by the voucher of the maintenance fund only, and by no unpaid price', () => {
    const { keysBlockedBy: _, priceHoldsKeys: __, ...rest } = national;
    expect(siteProfile.parse(rest)).toMatchObject({ keysBlockedBy: ['maintenance-fund'], priceHoldsKeys: null });
  });

  test.each(['tax', 'property-fee', 'property-paper', 'price', 'other'])('may not be held by %s', (topic) => {
    expect(siteProfile.safeParse({ ...national, keysBlockedBy: [topic] }).success).toBe(false);
  });

  test('are held by an unpaid price only where the clause is named', () => {
    const named = { ...national, priceHoldsKeys: { clause: '补充协议第 3 条' } };
    expect(siteProfile.safeParse(named).success).toBe(true);
    for (const priceHoldsKeys of [{ clause: '' }, { clause: '  ' }, {}, true]) {
      expect(siteProfile.safeParse({ ...national, priceHoldsKeys }).success).toBe(false);
    }
  });
});

test('no more months are taken in advance than the place allows', () => {
  const fee = { ...national.propertyFee, prepayMonths: 13, capMonths: 12 };
  const { error } = siteProfile.safeParse({ ...national, propertyFee: fee });
  expect(error?.issues.map(({ path }) => path)).toEqual([['propertyFee', 'prepayMonths']]);
  expect(siteProfile.safeParse({ ...national, propertyFee: { ...fee, capMonths: null } }).success).toBe(true);
});

test.each(['1e3', '-1', '1.234', 'NaN', '', 90])('%j is no rate', (perSquareMetre) => {
  const maintenanceFund = { ...national.maintenanceFund, perSquareMetre };
  expect(siteProfile.safeParse({ ...national, maintenanceFund }).success).toBe(false);
});
