import type { CalendarDate } from '#shared/domain/ids.ts';
import { milestones, type NoticeBody } from '#shared/domain/notices/notice-body.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import type { NoticeDraft } from '#shared/protocol/notices.ts';
import type { Both, TypedDraft, TypedPerson } from './typed-draft.ts';

/** A place that is begun and not complete, so that it can't be kept by the hub yet; `n` counts from one. */
export type Unfinished = {
  readonly place:
    | 'titleZh'
    | 'titleEn'
    | 'heading'
    | 'text'
    | 'person'
    | 'hotline'
    | 'discounts'
    | 'agencyFees'
    | 'survey';
  readonly n?: number;
};

export type ReadDraft = {
  /** What the hub can keep of it; null while there is no whole title. */
  readonly draft: Omit<NoticeDraft, 'revision'> | null;
  readonly unfinished: readonly Unfinished[];
};

/** What of the typed draft is complete, and which places are not. */
export function readTyped(typed: TypedDraft): ReadDraft {
  const title = { zh: typed.title.zh.trim(), en: typed.title.en.trim() };
  const { body, unfinished } = readBody(typed);
  const untitled: readonly Unfinished[] = [
    ...(title.zh === '' ? [{ place: 'titleZh' } as const] : []),
    ...(title.en === '' ? [{ place: 'titleEn' } as const] : []),
  ];
  const { number, issuer, issuedOn, expiresOn } = typed.fields;
  return {
    unfinished: [...untitled, ...unfinished],
    draft:
      untitled.length > 0
        ? null
        : {
            title,
            form: typed.form,
            fields: { number: said(number), issuer: said(issuer), issuedOn: day(issuedOn), expiresOn: day(expiresOn) },
            body,
          },
  };
}

type TextPart = Extract<NoticeBody, { readonly form: 'text' }>['parts'][number];
type ReadBody = { readonly body: NoticeBody | null; readonly unfinished: readonly Unfinished[] };

function readBody(typed: TypedDraft): ReadBody {
  switch (typed.form) {
    case 'file':
      return { body: null, unfinished: [] };
    case 'text':
      return readParts(typed.parts);
    case 'price-table':
      return readPrice(typed.price);
    case 'staff-list':
      return readPeople(typed.people);
    case 'milestones':
      return readDates(typed);
    case 'survey-summary':
      return readSurvey(typed.survey);
  }
}

/** A row as it was typed: nothing in it, complete, or begun. */
type Row<T> = { readonly whole: T } | { readonly begun: Unfinished } | null;

const wholeOf = <T>(rows: readonly Row<T>[]): T[] =>
  rows.flatMap((row) => (row !== null && 'whole' in row ? [row.whole] : []));
const begunOf = (rows: readonly Row<unknown>[]): Unfinished[] =>
  rows.flatMap((row) => (row !== null && 'begun' in row ? [row.begun] : []));

function readParts(parts: TypedDraft['parts']): ReadBody {
  const rows = parts.map(({ heading, text }, index): Row<TextPart> => {
    const head = { zh: heading.zh.trim(), en: heading.en.trim() };
    const words = { zh: text.zh.trim(), en: said(text.en) };
    const n = index + 1;
    const headless = head.zh === '' && head.en === '';
    if (headless && words.zh === '' && words.en === null) return null;
    if (words.zh === '') return { begun: { place: 'text', n } };
    if (!headless && (head.zh === '' || head.en === '')) return { begun: { place: 'heading', n } };
    return { whole: { heading: headless ? null : head, text: words } };
  });
  const complete = wholeOf(rows);
  return { body: complete.length === 0 ? null : { form: 'text', parts: complete }, unfinished: begunOf(rows) };
}

function readPrice({ buildings, discounts, agencyFees, hotline }: TypedDraft['price']): ReadBody {
  const unfinished: readonly Unfinished[] = [
    ...(hotline.trim() === '' ? [{ place: 'hotline' } as const] : []),
    ...(lacksChinese(discounts) ? [{ place: 'discounts' } as const] : []),
    ...(lacksChinese(agencyFees) ? [{ place: 'agencyFees' } as const] : []),
  ];
  if (hotline.trim() === '') return { body: null, unfinished };
  return {
    unfinished,
    body: {
      form: 'price-table',
      buildings: listed(buildings),
      discounts: prose(discounts),
      agencyFees: prose(agencyFees),
      hotline: hotline.trim(),
    },
  };
}

function readPeople(people: TypedDraft['people']): ReadBody {
  const rows = people.map(({ name, position, certificate }, index): Row<TypedPerson> => {
    const all = { name: name.trim(), position: position.trim(), certificate: certificate.trim() };
    const filled = Object.values(all).filter((text) => text !== '').length;
    if (filled === 0) return null;
    return filled === 3 ? { whole: all } : { begun: { place: 'person', n: index + 1 } };
  });
  const complete = wholeOf(rows);
  return { body: complete.length === 0 ? null : { form: 'staff-list', people: complete }, unfinished: begunOf(rows) };
}

function readDates({ dates, milestoneBuildings }: TypedDraft): ReadBody {
  const dated = milestones
    .map((milestone) => ({
      milestone,
      planned: day(dates[milestone].planned),
      done: day(dates[milestone].done),
    }))
    .filter(({ planned, done }) => planned !== null || done !== null);
  // Left out where it says nothing, so that a notice of before reads as it was signed off.
  const buildings = listed(milestoneBuildings);
  const body: NoticeBody = { form: 'milestones', ...(buildings ? { buildings } : {}), dates: dated };
  return { body: dated.length === 0 ? null : body, unfinished: [] };
}

function readSurvey({ buildings, surveyor, reportNumber, reportedOn }: TypedDraft['survey']): ReadBody {
  const on = day(reportedOn);
  if (surveyor.trim() === '' || reportNumber.trim() === '' || on === null) {
    return { body: null, unfinished: [{ place: 'survey' }] };
  }
  return {
    unfinished: [],
    body: {
      form: 'survey-summary',
      buildings: listed(buildings),
      surveyor: surveyor.trim(),
      reportNumber: reportNumber.trim(),
      reportedOn: on,
    },
  };
}

const said = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const day = (text: string): CalendarDate | null => (isCalendarDate(text) ? text : null);
const lacksChinese = ({ zh, en }: Both) => zh.trim() === '' && en.trim() !== '';
const prose = ({ zh, en }: Both) => (zh.trim() === '' ? null : { zh: zh.trim(), en: said(en) });

/** Names with a comma or semicolon of either language between; null for none. */
function listed(text: string): string[] | null {
  const names = text
    .split(/[\u3001\uff0c,\uff1b;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? null : names;
}
