import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { idNumber } from '../../support/hub/roster-file.ts';

let site: HandoverSite;

beforeAll(async () => {
  site = await openHandoverSite();
  await site.importCsv(
    '楼栋,单元,房号,建筑面积,套内面积,单价,总价,业主姓名,证件号码,联系电话\n' +
      `1号楼,1单元,0101,89.00,70.10,12000,1068000,郑清扬,${idNumber(1)},13800131001\n`,
  );
});
afterAll(() => site.close());

/** The figures the desk reads aloud before the contract goes into the city's system, by name. */
async function figures(flowId: string, stepId: string) {
  const { id } = await site.client('clerk').openCase({ body: { flowId, unitId: site.unit(1) } });
  const { items } = await site.client('clerk').stepFigures({ params: { id, stepId } });
  return new Map(items.map((row) => [row.name.zh, row]));
}

test('at signing the areas are those of the contract, for nothing is measured yet', async () => {
  const read = await figures('signing', 'filing-figures');
  expect(read.get('合同套内建筑面积')).toMatchObject({
    name: { en: 'Inner area by contract' },
    value: { zh: '70.10 ㎡', en: '70.10 m²' },
  });
  expect(read.get('合同分摊共有建筑面积')?.value.zh).toBe('18.90 ㎡');
});

test('at signing the total is read in Chinese capitals too', async () => {
  const total = (await figures('signing', 'filing-figures')).get('房价款总额');
  expect(total?.value.zh).toBe('1,068,000.00 元');
  expect(total?.inWords?.zh).toBe('大写：人民币壹佰零陆万捌仟元整');
});

test('at the handover the areas are the measured ones', async () => {
  const read = await figures('handover', 'areas-confirmed');
  expect([...read.keys()]).toEqual(expect.arrayContaining(['实测套内建筑面积', '分摊共有建筑面积']));
  expect(read.get('实测套内建筑面积')?.value.zh).toBe('暂未登记');
});
