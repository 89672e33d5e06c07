import type { Handlers } from '../http/routes.ts';
import type { House } from '../services/house.ts';
import { checkItem, enterCalls, feedBack, walkRound } from '../services/service-quality/enter-quality.ts';
import { qualityXlsx } from '../services/service-quality/quality-xlsx.ts';
import { viewServiceQuality } from '../services/service-quality/view-quality.ts';
import { spreadsheetType } from '../services/report/spreadsheet.ts';
import type { Commands } from '../store/commands.ts';

/** The quality of service: what is measured, what is entered, and as a spreadsheet for the meeting. */
export function serviceQualityRoutes(house: House, commands: Commands) {
  const nothing = () => undefined;
  return {
    serviceQuality: { read: ({ query }) => viewServiceQuality(house, query.from, query.to) },
    serviceQualityXlsx: {
      custom: async ({ actor, query: { from, to, language }, reply }) => {
        const file = await qualityXlsx(viewServiceQuality(house, from, to), language ?? 'zh-CN');
        await commands.run(actor, (tx) => {
          tx.append({ type: 'report.exported', subjectId: house.directory.siteId, payload: { from, to } });
        });
        return reply
          .header('content-type', spreadsheetType)
          .header('content-disposition', `attachment; filename="keyturn-service-${from}-${to}.xlsx"`)
          .send(file);
      },
    },
    enterQualityCalls: {
      command: (tx, { body }) => {
        enterCalls(house, tx, body);
        return nothing;
      },
    },
    checkQualityItem: {
      command: (tx, { body: { date, item, ...found } }) => {
        checkItem(house, tx, date, item, found);
        return nothing;
      },
    },
    feedBackQuality: {
      command: (tx, { body: { date, group, staffId } }) => {
        feedBack(house, tx, date, group, staffId);
        return nothing;
      },
    },
    walkQualityRound: {
      command: (tx, { body: { hour, ...found } }) => {
        walkRound(house, tx, hour, found);
        return nothing;
      },
    },
  } satisfies Partial<Handlers>;
}
