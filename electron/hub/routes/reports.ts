import type { Handlers } from '../http/routes.ts';
import { dailyReport } from '../services/daily-report.ts';
import type { House } from '../services/house.ts';
import { dayReport, periodReport } from '../services/report/day-report.ts';
import { reportXlsx } from '../services/report/report-xlsx.ts';
import type { Commands } from '../store/commands.ts';

/** Reports of a day's homes, of weeks and months, and as a spreadsheet. */
export function reportRoutes(house: House, commands: Commands) {
  return {
    dayReport: { read: ({ query }) => dayReport(house, query.date) },
    periodReport: { read: ({ query }) => ({ days: periodReport(house, query.from, query.to) }) },
    reportXlsx: {
      custom: async ({ actor, query, reply }) => {
        const date = query.date ?? house.day().date;
        const file = await reportXlsx(dailyReport(house, date), await dayReport(house, date));
        await commands.run(actor, (tx) => {
          const payload = { from: date, to: date };
          tx.append({ type: 'report.exported', subjectId: house.directory.siteId, payload });
        });
        return reply
          .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
          .header('content-disposition', `attachment; filename="keyturn-${date}.xlsx"`)
          .send(file);
      },
    },
  } satisfies Partial<Handlers>;
}
