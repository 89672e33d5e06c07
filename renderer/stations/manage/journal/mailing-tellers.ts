import type { MailingPayloads } from '#shared/domain/mailing/mailing-events.ts';
import { mailingSheetWords } from '#shared/i18n/mailing.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { Names } from './names.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof MailingPayloads> = {
  readonly payload: MailingPayloads[T];
  readonly subject: string;
  readonly names: Names;
  readonly language: Language;
};

/** What entries about the mailing ledger have to say. */
export const mailingTellers: { readonly [T in keyof MailingPayloads]: (told: Told<T>) => Values } = {
  'mailing.saved': ({ payload, subject, names, language }) => ({
    home: names.home(subject),
    state: mailingSheetWords[language][`state-${payload.state}`],
  }),
  'mailing.opened': ({ subject, names }) => ({ home: names.home(subject) }),
  'mailing.exported': ({ payload }) => ({ rows: payload.rows }),
  'mailing.imported': ({ payload: { rows, changed } }) => ({ rows, changed }),
};
