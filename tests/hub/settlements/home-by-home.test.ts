import { afterEach, beforeEach, expect, test } from 'vitest';
import type { UnitId } from '#shared/domain/ids.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { idNumber } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const header =
  '楼栋,单元,房号,建筑面积,实测面积,合同套内面积,实测套内面积,单价,计价方式,合同约定交付日期,业主姓名,证件号码,联系电话';
const home = (room: string, basis: string, agreed: string, serial: number) =>
  `9号楼,1单元,${room},100.00,104.00,80.00,80.80,10000,${basis},${agreed},许知远${serial},${idNumber(serial)},1380013${2000 + serial}`;
const rooms = async () => {
  const { items } = await site.client('supervisor').units({ query: { building: '9号楼', limit: 10 } });
  return (room: string): UnitId => items.find((one) => one.room === room)!.id;
};
const settle = async (unitId: UnitId) => {
  const clerk = site.client('clerk');
  const { id } = await clerk.openCase({ body: { flowId: 'handover', unitId } });
  return (await clerk.settlement({ params: { id }, query: {} })).lines;
};

test('homes of one site are settled by the basis of their own contracts, and by the site’s where the roster names none', async () => {
  const rows = [home('101', '', '', 21), home('102', '套内', '', 22), home('103', '按套计价', '', 23)];
  const told = await site.importCsv([header, ...rows, home('104', '面议', '', 24), ''].join('\n'));
  expect(told).toMatchObject({ created: 4, refused: [] });
  expect(told.warnings.filter(({ code }) => code === 'area-basis-unknown')).toMatchObject([{ row: 5, value: '面议' }]);
  const at = await rooms();
  const due = async (room: string) =>
    (await settle(at(room))).find(({ source }) => source === 'area-difference')?.due ?? 'no line';
  expect(await due('101')).toBe('30000.00');
  // 0.80 m² of inner area, at the price per m² of inner area.
  expect(await due('102')).toBe('8000.00');
  expect(await due('103')).toBe('0.00');
  expect(await due('104')).toBe('30000.00');
});

test('where nobody put an agreed date on record, the line of lateness is there and says so', async () => {
  await site.importCsv([header, home('201', '', '', 31), home('202', '', '2099-12-31', 32), ''].join('\n'));
  const at = await rooms();
  const late = async (room: string) => (await settle(at(room))).find(({ source }) => source === 'late-delivery');
  expect(await late('201')).toMatchObject({ unknown: 'agreed-date', due: null, refund: null });
  expect(await late('202')).toBeUndefined();
});
