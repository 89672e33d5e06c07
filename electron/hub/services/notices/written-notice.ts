import type { NoticeBody } from '#shared/domain/notices/notice-body.ts';
import type { NoticeContent, PriceRow, SurveyRow } from '#shared/protocol/notice-view.ts';
import type { NoticeVersionRow } from '../../store/notices.ts';
import type { UnitRow } from '../../store/units.ts';
import type { House } from '../house.ts';
import { unitLabel } from '../units.ts';
import { bodyOf } from './load-version.ts';

/**
 * What a written notice says now. Prices and areas come from the roster whenever it is looked at, so that a board, a
 * phone and a print can never differ (明码标价规定 Art. 6; B1).
 */
export function writtenNotice(house: House, row: Pick<NoticeVersionRow, 'body'>): NoticeContent {
  const body = bodyOf(row);
  if (body === null) return { form: 'file' };
  switch (body.form) {
    case 'text':
    case 'staff-list':
    case 'milestones':
      return body;
    case 'price-table': {
      const { discounts, agencyFees, hotline } = body;
      const rosterVersion = house.books.plan.rosterVersion();
      return { form: body.form, rows: priceRows(house, body), discounts, agencyFees, hotline, rosterVersion };
    }
    case 'survey-summary': {
      const { surveyor, reportNumber, reportedOn } = body;
      return { form: body.form, surveyor, reportNumber, reportedOn, rows: surveyRows(house, body) };
    }
  }
}

type Listed = Extract<NoticeBody, { form: 'price-table' | 'survey-summary' }>;

const decimal = (hundredths: number) => (hundredths / 100).toFixed(2);
const decimalOrNull = (hundredths: number | null) => (hundredths === null ? null : decimal(hundredths));

function listed(house: House, { buildings }: Listed): UnitRow[] {
  return house.books.units.all().filter(({ building }) => buildings === null || buildings.includes(building));
}

function priceRows(house: House, body: Listed): PriceRow[] {
  const delivered = house.books.cases.deliveredUnits();
  return listed(house, body).map((row) => ({
    home: unitLabel(row),
    building: row.building,
    entrance: row.entrance,
    floor: row.floor,
    room: row.room,
    layout: row.layout,
    status: statusOf(row, delivered),
    grossArea: decimal(row.contract_area),
    innerArea: decimalOrNull(row.contract_inner_area),
    unitPrice: decimalOrNull(row.unit_price),
    totalPrice: decimalOrNull(row.total_price),
  }));
}

/** A home of the roster has a buyer; with an agreed day of delivery it is under contract. */
function statusOf(row: UnitRow, delivered: ReadonlySet<string>): PriceRow['status'] {
  if (delivered.has(row.id)) return 'handed-over';
  return row.agreed_date === null ? 'reserved' : 'sold';
}

function surveyRows(house: House, body: Listed): SurveyRow[] {
  const byBuilding = new Map<string, UnitRow[]>();
  for (const row of listed(house, body)) {
    byBuilding.set(row.building, [...(byBuilding.get(row.building) ?? []), row]);
  }
  return [...byBuilding].map(([building, homes]) => {
    const measured = homes.filter((home) => home.measured_area !== null);
    const sum = (areas: readonly number[]) => decimal(areas.reduce((total, area) => total + area, 0));
    // Beyond three per cent in exact hundredths: |difference| × 100 > contract × 3 (contract Art. 13).
    const above = measured.filter(
      (home) => Math.abs((home.measured_area ?? 0) - home.contract_area) * 100 > home.contract_area * 3,
    ).length;
    return {
      building,
      homes: homes.length,
      measured: measured.length,
      contractArea: sum(measured.map((home) => home.contract_area)),
      measuredArea: sum(measured.map((home) => home.measured_area ?? 0)),
      within3Percent: measured.length - above,
      above3Percent: above,
    };
  });
}
