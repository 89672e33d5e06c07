import type { SheetKind } from '../handover-plan/sign-in-sheet.ts';
import type { CalendarDate } from '../ids.ts';
import type { PaperModel } from './paper-model.ts';
import { sitePaper } from './site-paper.ts';
import { dayText, word } from './words.ts';

/** Lines left for those who come without being on the list. */
const emptyLines = 5;

/** 培训、演练签到表: who is asked to come, each with room to sign (D3, D12). */
export function signInSheetPaper(sheet: {
  readonly kind: SheetKind;
  readonly title: string;
  readonly date: CalendarDate;
  /** Null: the site's own staff. */
  readonly people: readonly { readonly name: string; readonly organisation: string | null }[];
}): PaperModel {
  const listed = sheet.people.map(({ name, organisation }) => [name, organisation ?? word('sheetOwn')] as const);
  const lines = [...listed, ...Array.from({ length: emptyLines }, () => ['', ''] as const)];
  return sitePaper(
    'sign-in-sheet',
    [
      {
        kind: 'grid',
        cells: [
          { label: word('sheetTopic'), value: sheet.title, wide: true },
          { label: word('sheetKind'), value: word(`sheet-${sheet.kind}`) },
          { label: word('sheetDate'), value: dayText(sheet.date) },
          { label: word('sheetListed'), value: String(sheet.people.length) },
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: word('no'), share: 8, align: 'center' },
          { title: word('name'), share: 22 },
          { title: word('sheetFrom'), share: 28 },
          { title: word('sheetSignature'), share: 27 },
          { title: word('remarks'), share: 15 },
        ],
        rows: lines.map(([name, from], index) => ({ cells: [String(index + 1), name, from, '', ''] })),
      },
    ],
    [word('sheetConductor')],
  );
}
