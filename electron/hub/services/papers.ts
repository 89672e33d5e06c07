import { localTime } from '#shared/domain/time/business-day.ts';
import type { DocumentPress } from '../documents/document-press.ts';
import type { SlipFields } from '../documents/slip.ts';
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
  return {
    slip: (record, language) =>
      press().render({ kind: 'slip', fields: slipFields(house, record, language, isReprint(house, record)) }),
    paperNumbers: ({ numbers, printedAt }) =>
      press().render({
        kind: 'paper-numbers',
        fields: {
          siteName: house.directory.settings().siteName,
          numbers: [...numbers],
          printedAt,
          printedAtText: timeText(house, printedAt),
        },
      }),
  };
}

/** What the slip of a number says now. */
export function slipFields(house: House, record: TicketRecord, language: 'zh-CN' | 'en', reprint: boolean): SlipFields {
  const { ticket } = record;
  const { directory } = house;
  const chinese = language === 'zh-CN';
  const nameOf = (entry: { name: string; nameEn: string } | undefined) => (chinese ? entry?.name : entry?.nameEn) ?? '';
  const service = directory.service(ticket.serviceId);
  const settings = directory.settings();
  const view = viewTicket(house, record);
  const waiting = ticket.position.state === 'waiting';
  return {
    siteName: chinese ? settings.siteName : settings.siteNameEn,
    number: ticket.number,
    serviceName: nameOf(service),
    stageName: nameOf(directory.stage(ticket.stageId)),
    ahead: view.ahead,
    estimate: waiting && view.openDesks > 0 ? view.estimate : null,
    issuedAt: ticket.issuedAt,
    issuedAtText: timeText(house, ticket.issuedAt),
    route: (service?.flow ?? []).map(({ stageId }) => nameOf(directory.stage(stageId))),
    ...(view.phoneUrl === null ? {} : { phoneUrl: view.phoneUrl }),
    reprint,
    enteredByHand: ticket.enteredByHand,
    language,
  };
}

function timeText(house: House, at: number): string {
  return localTime(at, house.directory.settings().timeZone).replace('T', ' ');
}

/** Whether somebody noted that this slip was printed before. */
export function isReprint(house: House, { ticket }: TicketRecord): boolean {
  return house.journal.page({ limit: 1, type: 'ticket.slip-reprinted', subject: ticket.id }).length > 0;
}
