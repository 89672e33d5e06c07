import type { MailingState } from './mailing.ts';

/** What the journal says of the mailing ledger; the subject is the home, or the site for a whole file. */
export type MailingPayloads = {
  'mailing.saved': { readonly state: MailingState };
  /** Somebody saw the address. */
  'mailing.opened': Record<string, never>;
  'mailing.exported': { readonly rows: number };
  'mailing.imported': { readonly sha256: string; readonly rows: number; readonly changed: number };
};
