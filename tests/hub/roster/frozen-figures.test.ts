import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
  site.hub().house.books.units.freezeFigures(site.unit(1));
});
afterEach(() => site.close());

test('once a document of a home is final, a roster with another area for it is refused by its row', async () => {
  const [frozen, other] = tenHomes;
  if (!frozen || !other) throw new Error('there are ten homes');
  const result = await site.importCsv(
    rosterCsv([
      { ...other, area: '90.10' },
      { ...frozen, area: '90.10' },
    ]),
  );
  expect(result).toMatchObject({ rows: 2, accepted: 1, updated: 1, created: 0, skipped: 0 });
  expect(result.refused).toEqual([
    expect.objectContaining({ row: 3, column: '合同约定建筑面积', code: 'figures-frozen', value: '90.10' }),
  ]);
  const contractArea = async (n: number) =>
    (await site.client('clerk').unit({ params: { id: site.unit(n) } })).contractArea;
  expect(await contractArea(1)).toBe('89.00');
  expect(await contractArea(2)).toBe('90.10');
});

test('what is not in the document may still change: a note, an appointment', async () => {
  const [frozen] = tenHomes;
  if (!frozen) throw new Error('there are ten homes');
  const result = await site.importCsv(rosterCsv([{ ...frozen, note: '带婴儿车' }]));
  expect(result).toMatchObject({ accepted: 1, updated: 1, refused: [] });
});
