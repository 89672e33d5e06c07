import type { NoticeContent } from '#shared/protocol/notice-view.ts';
import type { Language } from '#shared/i18n/words.ts';
import { bothOf, type BoardTable, tableOf, tablePages } from './tables.ts';

type Prose = Extract<NoticeContent, { form: 'text' }>;

/** What a written notice is made of on the hall's screen: pages of a table, and running text, which is measured. */
export type Sheet =
  | { readonly kind: 'table'; readonly table: BoardTable }
  | { readonly kind: 'prose'; readonly language: Language; readonly content: Prose };

/** Rows of a table under its headings that fit the page. */
export const rowsThatFit = 8;

/** A written notice in sheets: its table, then what is said in Chinese, then the same in English. */
export function sheetsOf(content: NoticeContent): readonly Sheet[] {
  const table = tableOf(content);
  const parts = partsOf(content);
  return [
    ...(table ? tablePages(table, rowsThatFit).map((page): Sheet => ({ kind: 'table', table: page })) : []),
    ...prose('zh-CN', parts),
    ...prose(
      'en',
      parts.filter(({ text }) => text.en !== null),
    ),
  ];
}

function prose(language: Language, parts: Prose['parts']): readonly Sheet[] {
  return parts.length === 0 ? [] : [{ kind: 'prose', language, content: { form: 'text', parts } }];
}

const said = (value: string) => ({ zh: value, en: value });
const namesOf = (names: readonly string[]) => {
  const { zh, en } = bothOf('separator');
  return { zh: names.join(zh), en: names.join(en) };
};

function partsOf(content: NoticeContent): Prose['parts'] {
  switch (content.form) {
    case 'text':
      return content.parts;
    case 'price-table': {
      const { discounts, agencyFees, hotline } = content;
      return [
        { heading: bothOf('hotline'), text: { zh: hotline, en: hotline } },
        ...(discounts ? [{ heading: bothOf('discounts'), text: discounts }] : []),
        ...(agencyFees ? [{ heading: bothOf('agencyFees'), text: agencyFees }] : []),
        { heading: null, text: bothOf('priceNote') },
      ];
    }
    case 'survey-summary':
      return [
        { heading: bothOf('surveyor'), text: said(content.surveyor) },
        { heading: bothOf('reportNumber'), text: said(`${content.reportNumber} · ${content.reportedOn}`) },
        { heading: null, text: bothOf('surveyNote') },
      ];
    case 'milestones':
      return content.buildings ? [{ heading: bothOf('building'), text: namesOf(content.buildings) }] : [];
    case 'file':
    case 'staff-list':
      return [];
  }
}

/** Characters to be read of running text; two letters are as quickly read as one character. */
export function proseCharacters({ language, content }: Extract<Sheet, { kind: 'prose' }>): number {
  const length = ({ zh, en }: Prose['parts'][number]['text']) =>
    language === 'en' ? (en ?? '').length / 2 : zh.length;
  return content.parts.reduce((sum, { text }) => sum + length(text), 0);
}
