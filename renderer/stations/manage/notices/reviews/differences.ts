import { noticeFields } from '#shared/domain/notices/catalogue.ts';
import type { Milestone, NoticeBody } from '#shared/domain/notices/notice-body.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';
import { type DifferenceLine, lineDifference } from './line-difference.ts';

/** Something a version says, named so that both versions name it alike; `n` counts parts from one. */
export type Place =
  | { readonly what: 'title-zh' | 'title-en' | 'form' | 'file' | 'buildings' | 'discounts-en' | 'agencyFees-en' }
  | {
      readonly what:
        | (typeof noticeFields)[number]
        | 'discounts'
        | 'agencyFees'
        | 'hotline'
        | 'surveyor'
        | 'reportNumber'
        | 'reportedOn';
    }
  | { readonly what: 'heading' | 'text' | 'text-en' | 'person'; readonly n: number }
  | { readonly what: 'milestone'; readonly milestone: Milestone };

export type Change = { readonly place: Place; readonly lines: readonly DifferenceLine[] };

/** What of a version can be compared. */
export type Comparable = Pick<NoticeVersionView, 'title' | 'form' | 'fields' | 'body'> & {
  readonly file: { readonly sha256: string } | null;
};

/** Everything that two versions say differently, in the order of the page. */
export function differences(before: Comparable, after: Comparable): readonly Change[] {
  const old = new Map(saidIn(before).map(([place, text]) => [JSON.stringify(place), { place, text }]));
  const now = new Map(saidIn(after).map(([place, text]) => [JSON.stringify(place), { place, text }]));
  const all = new Map([...now, ...[...old].filter(([key]) => !now.has(key))]);
  return [...all].flatMap(([key, { place }]) => {
    const was = old.get(key)?.text ?? '';
    const is = now.get(key)?.text ?? '';
    return was === is ? [] : [{ place, lines: lineDifference(linesOf(was), linesOf(is)) }];
  });
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

type Said = readonly [Place, string];

function saidIn({ title, form, fields, body, file }: Comparable): readonly Said[] {
  return [
    [{ what: 'title-zh' }, title.zh],
    [{ what: 'title-en' }, title.en],
    [{ what: 'form' }, form],
    ...noticeFields.map((field): Said => [{ what: field }, fields[field] ?? '']),
    [{ what: 'file' }, file?.sha256.slice(0, 16) ?? ''],
    ...(body === null ? [] : bodySays(body)),
  ];
}

function bodySays(body: NoticeBody): readonly Said[] {
  switch (body.form) {
    case 'text':
      return body.parts.flatMap(({ heading, text }, index): Said[] => {
        const n = index + 1;
        return [
          [{ what: 'heading', n }, heading ? `${heading.zh}\n${heading.en}` : ''],
          [{ what: 'text', n }, text.zh],
          [{ what: 'text-en', n }, text.en ?? ''],
        ];
      });
    case 'price-table':
      return [
        [{ what: 'buildings' }, body.buildings?.join('\n') ?? ''],
        [{ what: 'discounts' }, body.discounts?.zh ?? ''],
        [{ what: 'discounts-en' }, body.discounts?.en ?? ''],
        [{ what: 'agencyFees' }, body.agencyFees?.zh ?? ''],
        [{ what: 'agencyFees-en' }, body.agencyFees?.en ?? ''],
        [{ what: 'hotline' }, body.hotline],
      ];
    case 'staff-list':
      return body.people.map(
        ({ name, position, certificate }, index): Said => [
          { what: 'person', n: index + 1 },
          `${name} · ${position} · ${certificate}`,
        ],
      );
    case 'milestones':
      return [
        [{ what: 'buildings' }, body.buildings?.join('\n') ?? ''],
        ...body.dates.map(
          ({ milestone, planned, done }): Said => [
            { what: 'milestone', milestone },
            `${planned ?? '—'} → ${done ?? '—'}`,
          ],
        ),
      ];
    case 'survey-summary':
      return [
        [{ what: 'surveyor' }, body.surveyor],
        [{ what: 'reportNumber' }, body.reportNumber],
        [{ what: 'reportedOn' }, body.reportedOn],
        [{ what: 'buildings' }, body.buildings?.join('\n') ?? ''],
      ];
  }
}
