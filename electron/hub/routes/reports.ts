import type { Handlers } from '../http/routes.ts';
import { dailyReport } from '../services/daily-report.ts';
import type { House } from '../services/house.ts';
import { dayReport, periodReport } from '../services/report/day-report.ts';
import { periodXlsx } from '../services/report/period-xlsx.ts';
import { reportXlsx } from '../services/report/report-xlsx.ts';
import { spreadsheetType } from '../services/report/spreadsheet.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { Commands } from '../store/commands.ts';

/** Reports of a day's homes, of weeks and months, and as a spreadsheet. */
export function reportRoutes(house: House, commands: Commands) {
  return {
    dayReport: { read: ({ query }) => dayReport(house, query.date) },
    periodReport: { read: ({ query }) => periodReport(house, query.from, query.to) },
    periodReportXlsx: {
      custom: async ({ actor, query: { language = 'zh-CN', ...period }, reply }) => {
        const report = await periodReport(house, period.from, period.to);
        const file = await periodXlsx(report, period, namesIn(house, language).name, language);
        await commands.run(actor, (tx) => {
          tx.append({ type: 'report.exported', subjectId: house.directory.siteId, payload: period });
        });
        return reply
          .header('content-type', spreadsheetType)
          .header('content-disposition', `attachment; filename="keyturn-${period.from}-${period.to}.xlsx"`)
          .send(file);
      },
    },
    reportXlsx: {
      custom: async ({ actor, query, reply }) => {
        const date = query.date ?? house.day().date;
        const language = query.language ?? 'zh-CN';
        const queue = dailyReport(house, date);
        const file = await reportXlsx(queue, await dayReport(house, date), namesIn(house, language), language);
        await commands.run(actor, (tx) => {
          const payload = { from: date, to: date };
          tx.append({ type: 'report.exported', subjectId: house.directory.siteId, payload });
        });
        return reply
          .header('content-type', spreadsheetType)
          .header('content-disposition', `attachment; filename="keyturn-${date}.xlsx"`)
          .send(file);
      },
    },
  } satisfies Partial<Handlers>;
}

/** The site, its stages and its desks as they are called in one language. */
function namesIn({ directory }: House, language: Language) {
  const { siteName, siteNameEn } = directory.settings();
  const things = [...directory.stages(), ...directory.desks()];
  return {
    name: language === 'en' ? siteNameEn : siteName,
    named: new Map<string, string>(things.map(({ id, name, nameEn }) => [id, language === 'en' ? nameEn : name])),
  };
}
