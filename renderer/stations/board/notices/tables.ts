import type { Bilingual } from '#shared/domain/flow/template.ts';
import { groupedText } from '#shared/domain/money/grouped.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';

type Word = keyof (typeof noticeWords)['en'];
type Cell = string | Bilingual;

/** A table as the hall's screen shows it: both languages in its headings, rows of one height. */
export type BoardTable = {
  readonly columns: readonly { readonly name: Bilingual; readonly figure: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** A word of notices in both languages. */
export const bothOf = (word: Word): Bilingual => ({ zh: noticeWords['zh-CN'][word], en: noticeWords.en[word] });

/** The table in a written notice; null for one that has none. A figure that no row has takes no column. */
export function tableOf(content: NoticeContent): BoardTable | null {
  const table = wholeTable(content);
  if (!table) return null;
  const given = table.columns.map(({ figure }, column) => !figure || table.rows.some((row) => row[column] !== none));
  return {
    columns: table.columns.filter((_, column) => given[column]),
    rows: table.rows.map((row) => row.filter((_, column) => given[column])),
  };
}

function wholeTable(content: NoticeContent): BoardTable | null {
  switch (content.form) {
    case 'file':
    case 'text':
      return null;
    case 'price-table':
      return {
        columns: columns(['home', 'layout', 'status'], ['grossArea', 'innerArea', 'unitPrice', 'totalPrice']),
        rows: content.rows.map(({ home, layout, status, grossArea, innerArea, unitPrice, totalPrice }) => [
          home,
          layout ?? none,
          bothOf(`status-${status}`),
          ...[grossArea, innerArea, unitPrice, totalPrice].map(amount),
        ]),
      };
    case 'staff-list':
      return {
        columns: columns(['name', 'position', 'certificate'], []),
        rows: content.people.map(({ name, position, certificate }) => [name, position, certificate]),
      };
    case 'milestones':
      return {
        columns: [{ name: { zh: '', en: '' }, figure: false }, ...columns([], ['planned', 'done'])],
        rows: content.dates.map(({ milestone, planned, done }) => [
          bothOf(`milestone-${milestone}`),
          planned ?? none,
          done ?? bothOf('notYet'),
        ]),
      };
    case 'survey-summary':
      return {
        columns: columns(['building'], ['homes', 'measured', 'contractArea', 'measuredArea', 'within3', 'above3']),
        rows: content.rows.map((row) => [
          row.building,
          ...[row.homes, row.measured].map(String),
          ...[row.contractArea, row.measuredArea].map(amount),
          ...[row.within3Percent, row.above3Percent].map(String),
        ]),
      };
  }
}

const none = noticeWords['zh-CN'].notGiven;
const amount = (value: string | null) => (value === null ? none : groupedText(value));

function columns(texts: readonly Word[], figures: readonly Word[]): BoardTable['columns'] {
  return [
    ...texts.map((word) => ({ name: bothOf(word), figure: false })),
    ...figures.map((word) => ({ name: bothOf(word), figure: true })),
  ];
}

/** Its rows in pages of equal length, as many as fit. */
export function tablePages({ columns: names, rows }: BoardTable, rowsThatFit: number): readonly BoardTable[] {
  const pages = Math.ceil(rows.length / rowsThatFit);
  const length = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, page) => ({
    columns: names,
    rows: rows.slice(page * length, (page + 1) * length),
  }));
}

/** Characters to be read in it. */
export function tableCharacters({ rows }: BoardTable): number {
  const length = (cell: Cell) => (typeof cell === 'string' ? cell : cell.zh).length;
  return rows.flat().reduce((sum, cell) => sum + length(cell), 0);
}
