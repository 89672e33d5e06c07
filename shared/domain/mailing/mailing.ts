import type { CalendarDate } from '../ids.ts';

/** How far the sending of a home's move-in notice is (寄送台账; domain D9). */
export const mailingStates = ['to-send', 'sent', 'delivered', 'returned', 'published'] as const;
export type MailingState = (typeof mailingStates)[number];

/** What the ledger knows of one home; the address is the roster's. */
export type Mailing = {
  readonly state: MailingState;
  /** As it stands on the notice. */
  readonly noticeNumber: string | null;
  readonly trackingNumber: string | null;
  readonly sentOn: CalendarDate | null;
  /** Where a notice that could not be delivered was published, and when. */
  readonly newspaper: string | null;
  readonly publishedOn: CalendarDate | null;
  readonly note: string | null;
};

/** A home nothing was sent to yet. */
export const nothingSent: Mailing = {
  state: 'to-send',
  noticeNumber: null,
  trackingNumber: null,
  sentOn: null,
  newspaper: null,
  publishedOn: null,
  note: null,
};

/** Which field is wrong, and how. */
export type MailingFault = {
  readonly field: keyof Mailing;
  readonly code: 'missing' | 'in-future' | 'before-sending';
};

/**
 * What is missing or cannot be: a claim that a notice was sent, arrived, came back or was published is worth nothing as
 * evidence of service without its number and day (contract Art. 11(2)).
 */
export function mailingFaults(mailing: Mailing, today: CalendarDate): readonly MailingFault[] {
  const { state, sentOn, publishedOn } = mailing;
  const needed: readonly (keyof Mailing)[] =
    state === 'to-send' ? [] : state === 'published' ? ['newspaper', 'publishedOn'] : ['trackingNumber', 'sentOn'];
  const missing = needed.filter((field) => mailing[field] === null);
  return [
    ...missing.map((field) => ({ field, code: 'missing' as const })),
    ...(['sentOn', 'publishedOn'] as const)
      .filter((field) => (mailing[field] ?? today) > today)
      .map((field) => ({ field, code: 'in-future' as const })),
    ...(sentOn !== null && publishedOn !== null && publishedOn < sentOn
      ? [{ field: 'publishedOn' as const, code: 'before-sending' as const }]
      : []),
  ];
}
