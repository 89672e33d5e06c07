import { localTime } from '#shared/domain/time/business-day.ts';
import type { DocumentPress } from '../documents/document-press.ts';
import type { TicketRecord } from '../floor/record.ts';
import type { House } from './house.ts';
import { viewTicket } from './ticket-view.ts';

/** The papers of the queue, with their facts gathered here and set in the press. */
export type Papers = {
  readonly slip: (record: TicketRecord, language: 'zh-CN' | 'en') => Promise<Uint8Array>;
  readonly paperNumbers: (block: {
    readonly numbers: readonly string[];
    readonly printedAt: number;
  }) => Promise<Uint8Array>;
};

/** `press` makes the PDFs off the loop. */
export function createPapers(house: House, press: () => DocumentPress): Papers {
  const timeText = (at: number) => localTime(at, house.directory.settings().timeZone).replace('T', ' ');
  return {
    slip(record, language) {
      const { ticket } = record;
      const { directory } = house;
      const chinese = language === 'zh-CN';
      const nameOf = (entry: { name: string; nameEn: string } | undefined) =>
        (chinese ? entry?.name : entry?.nameEn) ?? '';
      const service = directory.service(ticket.serviceId);
      const settings = directory.settings();
      const view = viewTicket(house, record);
      const waiting = ticket.position.state === 'waiting';
      return press().render({
        kind: 'slip',
        fields: {
          siteName: chinese ? settings.siteName : settings.siteNameEn,
          number: ticket.number,
          serviceName: nameOf(service),
          stageName: nameOf(directory.stage(ticket.stageId)),
          ahead: view.ahead,
          estimate: waiting && view.openDesks > 0 ? view.estimate : null,
          issuedAt: ticket.issuedAt,
          issuedAtText: timeText(ticket.issuedAt),
          route: (service?.flow ?? []).map(({ stageId }) => nameOf(directory.stage(stageId))),
          ...(view.phoneUrl === null ? {} : { phoneUrl: view.phoneUrl }),
          reprint: isReprint(house, record),
          enteredByHand: ticket.enteredByHand,
          language,
        },
      });
    },
    paperNumbers: ({ numbers, printedAt }) =>
      press().render({
        kind: 'paper-numbers',
        fields: {
          siteName: house.directory.settings().siteName,
          numbers: [...numbers],
          printedAt,
          printedAtText: timeText(printedAt),
        },
      }),
  };
}

function isReprint(house: House, { ticket }: TicketRecord): boolean {
  return house.journal.page({ limit: 1, type: 'ticket.slip-reprinted', subject: ticket.id }).length > 0;
}
