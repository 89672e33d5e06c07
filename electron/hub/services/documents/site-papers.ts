import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { CalendarDate, SignInSheetId } from '#shared/domain/ids.ts';
import { dailyReportPaper } from '#shared/domain/papers/daily-report.ts';
import { type LateHome, lateList } from '#shared/domain/papers/late-list.ts';
import { lateListSheet } from '#shared/domain/papers/late-list-sheet.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { propertyTransfer } from '#shared/domain/papers/property-transfer.ts';
import { signInSheetPaper } from '#shared/domain/papers/sign-in-sheet-paper.ts';
import { serviceQualityPaper } from '#shared/domain/papers/service-quality-paper.ts';
import type { SitePaperOrder } from '#shared/domain/papers/site-paper-order.ts';
import { missingFigureWords } from '#shared/i18n/settlement.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Commands } from '../../store/commands.ts';
import { readSheet } from '../handover-plan/sign-in-sheets.ts';
import type { House } from '../house.ts';
import { viewServiceQuality } from '../service-quality/view-quality.ts';
import { openHousehold, unitLabel } from '../units.ts';
import { dayFacts } from './day-facts.ts';
import { lateness } from './home-facts.ts';
import { writeCsv } from '../../csv-file.ts';

/** Homes looked at before other work has its turn. */
const homesPerTurn = 25;

/** A paper of the site and what tells it from others of its kind. */
export async function composeSitePaper(
  house: House,
  order: SitePaperOrder,
): Promise<{ readonly about: string; readonly model: PaperModel }> {
  switch (order.kind) {
    case 'daily-report':
      return { about: order.date, model: dailyReportPaper(await dayFacts(house, order.date)) };
    case 'late-list': {
      const { actualDate } = order;
      return { about: actualDate, model: lateList(actualDate, await lateHomes(house, actualDate)) };
    }
    case 'property-transfer':
      return { about: order.date, model: propertyTransfer(order) };
    case 'sign-in-sheet':
      return { about: order.sheetId, model: sheetPaper(house, order.sheetId as SignInSheetId) };
    case 'service-quality': {
      const { from, to } = order;
      const facts = { ...viewServiceQuality(house, from, to), from, to };
      return { about: `${from} ${to}`, model: serviceQualityPaper(facts) };
    }
    default:
      return assertNever(order, 'site paper');
  }
}

function sheetPaper(house: House, id: SignInSheetId): PaperModel {
  const { attendees, ...sheet } = readSheet(house, id);
  const people = attendees.map((one) =>
    one.from === 'staff'
      ? { name: house.directory.person(one.staffId)?.name ?? '', organisation: null }
      : { name: one.name, organisation: one.organisation },
  );
  return signInSheetPaper({ ...sheet, people });
}

/** The late homes as a file, formulas disarmed; written down, since it names owners. */
export async function exportLateList(
  house: House,
  commands: Commands,
  actor: Actor,
  until: CalendarDate,
): Promise<string> {
  const homes = await lateHomes(house, until);
  await commands.run(actor, (tx) => {
    const payload = { until, homes: homes.length };
    tx.append({ type: 'document.late-list-exported', subjectId: house.directory.siteId, payload });
  });
  return writeCsv(lateListSheet(homes));
}

/** Every home that is late on a day, or may be and lacks a figure to say so. A home delivered before counts to its delivery. */
async function lateHomes(house: House, actualDate: CalendarDate): Promise<readonly LateHome[]> {
  const profile = house.directory.profile();
  const homes: LateHome[] = [];
  for (const [index, unit] of house.books.units.all().entries()) {
    if (index % homesPerTurn === homesPerTurn - 1) await nextTurn();
    const delivered = house.books.cases.ofUnit(unit.id).find(({ delivered_on: day }) => day !== null)?.delivered_on;
    const end = delivered !== undefined && delivered !== null && delivered < actualDate ? delivered : actualDate;
    const { late, missing } = lateness(unit, profile, end as CalendarDate);
    if (late === null && missing === null) continue;
    const owners = openHousehold(house, unit.household_id)
      .owners.map(({ name }) => name)
      .join('、');
    homes.push({
      label: unitLabel(unit),
      owners,
      late,
      missing:
        missing === null ? null : { zh: missingFigureWords['zh-CN'][missing], en: missingFigureWords.en[missing] },
    });
  }
  return homes;
}
