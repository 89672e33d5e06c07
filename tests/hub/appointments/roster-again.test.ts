import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
let date: CalendarDate;
beforeEach(async () => {
  site = await openHandoverSite();
  date = addDays((await site.client('supervisor').appointments({ query: {} })).today, 1);
  const slots = { opens: '09:00', closes: '11:00', slotMinutes: 60, capacity: 5 };
  const body = { buildings: ['1号楼'], from: date, to: date, ...slots, dryRun: false };
  expect(await site.client('supervisor').assignAppointments({ body })).toMatchObject({ assigned: 10 });
});
afterEach(() => site.close());

const timeOf = async (home: number) =>
  (await site.client('clerk').unit({ params: { id: site.unit(home) } })).appointment;
const withoutColumn = (csv: string) =>
  csv
    .split('\n')
    .map((line) => line.split(',').toSpliced(9, 1).join(','))
    .join('\n');

test('a roster without the column of appointments leaves every time that was given, whatever else it changes', async () => {
  const csv = withoutColumn(rosterCsv(tenHomes.map((home) => ({ ...home, area: '89.50' }))));
  expect(csv).not.toContain('预约');
  const result = await site.importCsv(csv);
  expect(result).toMatchObject({ updated: 10, refused: [] });
  expect(result.changes.every(({ fields }) => !fields.includes('appointment'))).toBe(true);
  expect(await timeOf(1)).toBe(`${date}T09:00`);
  expect((await site.client('supervisor').appointments({ query: { date } })).expected).toHaveLength(10);
});

test('an empty cell takes no time away, nor does one that can’t be read; one that names a time moves the home there', async () => {
  const [first, second, third] = tenHomes;
  const roster = [first!, { ...second!, appointment: '下周六' }, { ...third!, appointment: `${date} 15:20` }];
  const result = await site.importCsv(rosterCsv(roster));
  expect(result.changes).toEqual([{ row: 4, home: '1号楼 1单元 0301', kind: 'updated', fields: ['appointment'] }]);
  expect(result.warnings.map(({ row, code }) => [row, code])).toEqual([[3, 'appointment-unreadable']]);
  expect(await Promise.all([1, 2, 3].map(timeOf))).toEqual([`${date}T09:00`, `${date}T09:00`, `${date}T15:20`]);
});
