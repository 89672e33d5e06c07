import type { Language } from '#shared/i18n/words.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import type { SendAnswer } from './answering.ts';

type Props = {
  readonly content: CustomerContent;
  readonly language: Language;
  /** null: to look at only, as the desk's mirror does, or while the screen is cut off. */
  readonly onAnswer: SendAnswer | null;
};

/** What a customer screen shows, at the customer screen's own size: as large as its box, 1280 by 800 by design. */
export function CustomerContentView({ content, language }: Props) {
  return <section lang={language}>{content.kind}</section>;
}
