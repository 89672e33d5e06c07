import { describe, expect, test } from 'vitest';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import { readTyped } from '../../../../../renderer/stations/manage/notices/editor/read-typed.ts';
import { typedOf } from '../../../../../renderer/stations/manage/notices/editor/typed-draft.ts';

const kind: NoticeKind = {
  id: 'adverse',
  group: 'risks',
  name: { zh: '不利因素', en: 'Adverse factors' },
  modes: ['sales'],
  forms: ['text'],
  needs: [],
  expires: false,
  reviews: [],
  basis: [],
  contents: [
    { zh: '抬头', en: 'Head' },
    { zh: '正文', en: 'Body' },
  ],
};
const fields = { number: null, issuer: null, issuedOn: null, expiresOn: null };
const begun = typedOf({ title: kind.name, form: 'text', fields, body: null }, kind);
const head = { heading: { zh: '抬头', en: 'Head' }, text: { zh: '各位业主', en: 'Dear owners' } };

describe('what of a typed draft is complete', () => {
  test('what a kind must contain stands there as headings, named as unfinished', () => {
    expect(begun.parts.map(({ heading }) => heading.zh)).toEqual(['抬头', '正文']);
    const { draft, unfinished } = readTyped(begun);
    expect(draft?.body).toBeNull();
    expect(unfinished).toEqual([
      { place: 'text', n: 1 },
      { place: 'text', n: 2 },
    ]);
  });

  test('a whole part is kept although the next is not whole, and the missing heading comes back', () => {
    const typed = { ...begun, parts: [head, ...begun.parts.slice(1)] };
    const { draft } = readTyped(typed);
    expect(draft?.body).toEqual({ form: 'text', parts: [head] });
    const again = typedOf({ title: kind.name, form: 'text', fields, body: draft?.body ?? null }, kind);
    expect(again.parts.map(({ heading }) => heading.zh)).toEqual(['抬头', '正文']);
  });

  test('without both titles nothing can be kept', () => {
    const { draft, unfinished } = readTyped({ ...begun, title: { zh: '不利因素', en: ' ' } });
    expect(draft).toBeNull();
    expect(unfinished[0]).toEqual({ place: 'titleEn' });
  });

  test('milestones are those of all buildings, or of the ones named (C1)', () => {
    const dates = { ...begun.dates, 'facade-done': { planned: '', done: '2026-11-20' } };
    const facade = { milestone: 'facade-done', planned: null, done: '2026-11-20' };
    const typed = { ...begun, form: 'milestones', dates } as const;
    expect(readTyped(typed).draft?.body).toEqual({ form: 'milestones', dates: [facade] });
    const { draft } = readTyped({ ...typed, milestoneBuildings: '1号楼、2号楼' });
    expect(draft?.body).toEqual({ form: 'milestones', buildings: ['1号楼', '2号楼'], dates: [facade] });
    const again = typedOf({ title: kind.name, form: 'milestones', fields, body: draft?.body ?? null }, kind);
    expect(again.milestoneBuildings).toBe('1号楼, 2号楼');
  });

  test('a person with a name only is unfinished, an empty row is not there', () => {
    const people = [
      { name: '测试甲', position: '置业顾问', certificate: '001' },
      { name: '测试乙', position: '', certificate: '' },
      { name: '', position: ' ', certificate: '' },
    ];
    const { draft, unfinished } = readTyped({ ...begun, form: 'staff-list', people });
    expect(draft?.body).toEqual({ form: 'staff-list', people: people.slice(0, 1) });
    expect(unfinished).toEqual([{ place: 'person', n: 2 }]);
  });

  test('buildings may be separated by the comma of either language; a discount needs Chinese', () => {
    const price = {
      buildings: '1号楼、2号楼, 3号楼',
      discounts: { zh: '', en: 'Two per cent' },
      agencyFees: { zh: '', en: '' },
      hotline: '12315',
    };
    const { draft, unfinished } = readTyped({ ...begun, form: 'price-table', price });
    expect(draft?.body).toMatchObject({ buildings: ['1号楼', '2号楼', '3号楼'], discounts: null, hotline: '12315' });
    expect(unfinished).toEqual([{ place: 'discounts' }]);
  });
});

test('a text in parts of its own is not asked for the headings again', () => {
  const body = { form: 'text' as const, parts: [{ heading: null, text: { zh: '各位业主', en: null } }] };
  const typed = typedOf({ title: kind.name, form: 'text', fields, body }, kind);
  expect(typed.parts).toHaveLength(1);
  expect(readTyped(typed)).toMatchObject({ unfinished: [], draft: { body } });
});
