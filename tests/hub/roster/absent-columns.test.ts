import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { idNumber } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const everything = [
  '楼栋,单元,房号,户型,建筑面积,实测面积,套内面积,实测套内面积,分摊面积,供暖面积,单价,总价,计价方式,付款方式,首付款,已付房款,合同约定交付日期,业主姓名,证件类型,证件号码,联系电话,通讯地址',
  `3号楼,1单元,0501,三室,100.00,101.00,80.00,81.00,20.00,90.00,12000,1200000,套内,商业贷款,360000,360000,2026-12-15,严知秋,身份证,${idNumber(81)},13800138081,城南路 8 号`,
];
const bare = '楼栋,单元,房号,建筑面积,业主姓名\n3号楼,1单元,0501,100.00,严知秋\n';

const rowOf = () => site.rows<Record<string, unknown>>("SELECT * FROM units WHERE building = '3号楼'")[0];
const openedBy = async (query: string) => (await site.client('clerk').units({ query: { query } })).items;

test('a roster without the optional columns clears nothing that is on record, and changes nothing', async () => {
  await site.importCsv(`${everything.join('\n')}\n`);
  const before = rowOf();
  expect(Object.values(before ?? {}).filter((value) => value === null)).toHaveLength(1);
  const result = await site.importCsv(bare);
  expect(result).toMatchObject({ accepted: 1, updated: 0, changes: [] });
  expect(rowOf()).toEqual(before);
});

test('what it does change leaves the rest, and the home is still found by phone and ID number', async () => {
  await site.importCsv(`${everything.join('\n')}\n`);
  const before = rowOf();
  const result = await site.importCsv(bare.replace('100.00', '100.50'));
  expect(result.changes).toEqual([{ row: 2, home: '3号楼 1单元 0501', kind: 'updated', fields: ['contract_area'] }]);
  const { contact, contract_area: area, ...rest } = rowOf() ?? {};
  expect(area).toBe(10_050);
  expect(contact).toBeDefined();
  expect(before).toMatchObject(rest);
  for (const query of ['8081', '严知秋', idNumber(81).slice(-4)]) {
    expect(await openedBy(query), query).toMatchObject([{ label: '3号楼 1单元 0501' }]);
  }
});

test('an empty cell of a column that is there clears the figure; other owners are not called by the number of those before', async () => {
  await site.importCsv(`${everything.join('\n')}\n`);
  const household = rowOf()?.['household_id'];
  await site.importCsv('楼栋,单元,房号,建筑面积,实测面积,业主姓名\n3号楼,1单元,0501,100.00,,章若谷\n');
  expect(rowOf()).toMatchObject({ measured_area: null, heated_area: 9000, agreed_date: '2026-12-15' });
  expect(rowOf()?.['household_id']).not.toBe(household);
  expect(await openedBy('8081')).toEqual([]);
  expect(await openedBy('章若谷')).toMatchObject([{ phone: null }]);
});
