import { assertNever } from '#shared/domain/assert-never.ts';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import type { PaperBlock, PaperColumn } from '#shared/domain/papers/paper-model.ts';
import { grouped } from '#shared/domain/papers/words.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';

type Word = keyof (typeof noticeWords)['zh-CN'];
type Prose = { readonly zh: string; readonly en: string | null };

const word = (key: Word): Bilingual => ({ zh: noticeWords['zh-CN'][key], en: noticeWords.en[key] });
const column = (key: Word, share: number, right = false): PaperColumn => ({
  title: word(key),
  share,
  ...(right ? { align: 'right' as const } : {}),
});
const amount = (value: string | null) => (value === null ? word('notGiven').zh : grouped(value));

/** A written notice as the blocks of a paper: the same figures as on every screen, since they come from one place. */
export function writtenBlocks(content: NoticeContent): PaperBlock[] {
  switch (content.form) {
    case 'file':
      return [];
    case 'text':
      return content.parts.flatMap(({ heading, text }) => [
        ...(heading === null ? [] : [{ kind: 'heading', text: heading } as const]),
        ...paragraphs(text),
      ]);
    case 'price-table':
      return [
        {
          kind: 'table',
          columns: [
            column('home', 3.2),
            column('layout', 1.4),
            column('status', 1.6),
            column('grossArea', 1.9, true),
            column('innerArea', 1.9, true),
            column('unitPrice', 2.1, true),
            column('totalPrice', 2.6, true),
          ],
          rows: content.rows.map((row) => ({
            cells: [
              row.home,
              row.layout ?? word('notGiven'),
              word(`status-${row.status}`),
              amount(row.grossArea),
              amount(row.innerArea),
              amount(row.unitPrice),
              amount(row.totalPrice),
            ],
          })),
        },
        { kind: 'note', text: word('priceNote') },
        ...titled('discounts', content.discounts),
        ...titled('agencyFees', content.agencyFees),
        { kind: 'grid', cells: [{ label: word('hotline'), value: content.hotline, wide: true }] },
      ];
    case 'staff-list':
      return [
        {
          kind: 'table',
          columns: [column('name', 2), column('position', 3), column('certificate', 3)],
          rows: content.people.map(({ name, position, certificate }) => ({ cells: [name, position, certificate] })),
        },
      ];
    case 'milestones':
      return [
        ...(content.buildings
          ? [
              {
                kind: 'grid',
                cells: [{ label: word('building'), value: content.buildings.join(word('separator').zh), wide: true }],
              } as const,
            ]
          : []),
        {
          kind: 'table',
          columns: [column('milestones', 4), column('planned', 2), column('done', 2)],
          rows: content.dates.map(({ milestone, planned, done }) => ({
            cells: [word(`milestone-${milestone}`), planned ?? word('notGiven'), done ?? word('notYet')],
          })),
        },
      ];
    case 'survey-summary':
      return [
        {
          kind: 'grid',
          cells: [
            { label: word('surveyor'), value: content.surveyor, wide: true },
            { label: word('reportNumber'), value: content.reportNumber },
            { label: word('reportedOn'), value: content.reportedOn },
          ],
        },
        {
          kind: 'table',
          columns: [
            column('building', 2),
            ...(['homes', 'measured', 'contractArea', 'measuredArea', 'within3', 'above3'] as const).map((key) =>
              column(key, 2, true),
            ),
          ],
          rows: content.rows.map((row) => ({
            cells: [
              row.building,
              String(row.homes),
              String(row.measured),
              amount(row.contractArea),
              amount(row.measuredArea),
              String(row.within3Percent),
              String(row.above3Percent),
            ],
          })),
        },
        { kind: 'note', text: word('surveyNote') },
      ];
    default:
      return assertNever(content);
  }
}

function paragraphs({ zh, en }: Prose): PaperBlock[] {
  return [{ kind: 'paragraph', text: { zh, en: en ?? zh } }];
}

function titled(key: Word, text: Prose | null): PaperBlock[] {
  return text === null ? [] : [{ kind: 'heading', text: word(key) }, ...paragraphs(text)];
}
