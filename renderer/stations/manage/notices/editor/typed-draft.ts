import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { type Milestone, milestones, type NoticeBody, type NoticeForm } from '#shared/domain/notices/notice-body.ts';
import type { NoticeVersionView } from '#shared/protocol/notice-view.ts';

export type Both = { readonly zh: string; readonly en: string };
export type TypedPart = { readonly heading: Both; readonly text: Both };
export type TypedPerson = { readonly name: string; readonly position: string; readonly certificate: string };
export type TypedDates = { readonly planned: string; readonly done: string };

/** A draft while it is typed: what is not there is an empty text; each form keeps its own part when another is tried. */
export type TypedDraft = {
  readonly title: Both;
  readonly form: NoticeForm;
  readonly fields: {
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: string;
    readonly expiresOn: string;
  };
  readonly parts: readonly TypedPart[];
  readonly price: {
    readonly buildings: string;
    readonly discounts: Both;
    readonly agencyFees: Both;
    readonly hotline: string;
  };
  readonly people: readonly TypedPerson[];
  /** Whose milestones they are; empty for all buildings. */
  readonly milestoneBuildings: string;
  readonly dates: Readonly<Record<Milestone, TypedDates>>;
  readonly survey: {
    readonly buildings: string;
    readonly surveyor: string;
    readonly reportNumber: string;
    readonly reportedOn: string;
  };
};

const nothing: Both = { zh: '', en: '' };
export const emptyPart: TypedPart = { heading: nothing, text: nothing };
export const emptyPerson: TypedPerson = { name: '', position: '', certificate: '' };

/** A saved version as the editor shows it; parts that the kind must contain and that are not written yet follow as headings. */
export function typedOf(
  version: Pick<NoticeVersionView, 'title' | 'form' | 'fields' | 'body'>,
  kind: NoticeKind,
): TypedDraft {
  const { title, form, fields, body } = version;
  const price = bodyOf(body, 'price-table');
  const survey = bodyOf(body, 'survey-summary');
  return {
    title,
    form,
    fields: {
      number: fields.number ?? '',
      issuer: fields.issuer ?? '',
      issuedOn: fields.issuedOn ?? '',
      expiresOn: fields.expiresOn ?? '',
    },
    parts: partsOf(bodyOf(body, 'text'), kind),
    price: {
      buildings: price?.buildings?.join(', ') ?? '',
      discounts: both(price?.discounts),
      agencyFees: both(price?.agencyFees),
      hotline: price?.hotline ?? '',
    },
    people: bodyOf(body, 'staff-list')?.people ?? [emptyPerson],
    milestoneBuildings: bodyOf(body, 'milestones')?.buildings?.join(', ') ?? '',
    dates: datesOf(bodyOf(body, 'milestones')),
    survey: {
      buildings: survey?.buildings?.join(', ') ?? '',
      surveyor: survey?.surveyor ?? '',
      reportNumber: survey?.reportNumber ?? '',
      reportedOn: survey?.reportedOn ?? '',
    },
  };
}

type BodyOf<Form> = Extract<NoticeBody, { readonly form: Form }>;

function bodyOf<Form extends NoticeBody['form']>(body: NoticeBody | null, form: Form): BodyOf<Form> | null {
  return body?.form === form ? (body as BodyOf<Form>) : null;
}

const both = (prose: { readonly zh: string; readonly en: string | null } | null | undefined): Both =>
  prose ? { zh: prose.zh, en: prose.en ?? '' } : nothing;

function partsOf(body: BodyOf<'text'> | null, kind: NoticeKind): readonly TypedPart[] {
  const written = body?.parts.map(({ heading, text }) => ({ heading: heading ?? nothing, text: both(text) })) ?? [];
  const known = new Set(written.map(({ heading }) => heading.zh));
  const follows = written.length === 0 || kind.contents.some(({ zh }) => known.has(zh));
  // A text that was written in other parts of its own is not asked for these headings again.
  const missing = follows ? kind.contents.filter(({ zh }) => !known.has(zh)) : [];
  const all = [...written, ...missing.map((heading) => ({ heading, text: nothing }))];
  return all.length > 0 ? all : [emptyPart];
}

function datesOf(body: BodyOf<'milestones'> | null): TypedDraft['dates'] {
  const known = new Map(body?.dates.map((one) => [one.milestone, one]));
  const dates = milestones.map((milestone) => {
    const { planned, done } = known.get(milestone) ?? {};
    return [milestone, { planned: planned ?? '', done: done ?? '' }] as const;
  });
  return Object.fromEntries(dates) as Record<Milestone, TypedDates>;
}
