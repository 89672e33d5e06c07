import { expect, test } from 'vitest';
import { at, freshId, listAt, moved, put, wordsOf } from '#renderer/stations/manage/flows/draft.ts';
import { newItem, newStage, newStep } from '#renderer/stations/manage/flows/new-parts.ts';
import { fieldsOfKind, stepKinds } from '#renderer/stations/manage/flows/step-fields.ts';
import { partsOf, placeOf } from '#renderer/stations/manage/flows/fault-places.ts';
import type { StageView } from '#shared/protocol/floor.ts';

const template = {
  id: 'f',
  stages: [
    { id: 'a', steps: [{ id: 'one' }, { id: 'two' }] },
    { id: 'b', steps: [] },
  ],
};

test('a change deep in a flow leaves every other part as it was', () => {
  const next = put(template, ['stages', 0, 'steps', 1, 'optional'], true) as typeof template;
  expect(at(next, ['stages', 0, 'steps', 1])).toEqual({ id: 'two', optional: true });
  expect(next.stages[1]).toBe(template.stages[1]);
  expect(template.stages[0]?.steps[1]).toEqual({ id: 'two' });
});

test('a part that is emptied is not there any more', () => {
  const next = put({ id: 'x', hint: { zh: '好', en: 'good' } }, ['hint'], undefined);
  expect(next).toEqual({ id: 'x' });
});

test('a part of a part that was not there yet makes both', () => {
  expect(put({}, ['dictionary', 'rooms'], [])).toEqual({ dictionary: { rooms: [] } });
});

test('the third of three points moved up twice is the first', () => {
  expect(moved(moved(['a', 'b', 'c'], 2, -1), 1, -1)).toEqual(['c', 'a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 7, 1)).toEqual(['a', 'b']);
});

test('a new point never takes the name of one that is there', () => {
  expect(freshId('point', ['point-1', 'point-3'])).toBe('point-4');
  expect(freshId('point', ['a', 'point-3'])).toBe('point-4');
});

test('what is no list of parts counts as an empty one', () => {
  expect(listAt({ steps: 'no' }, ['steps'])).toEqual([]);
  expect(wordsOf('no')).toEqual({ zh: '', en: '' });
});

test.each(stepKinds)('a new step of kind %s has a name of its own and the lists its form edits', (kind) => {
  const step = newStep(kind, { zh: '步骤', en: 'Step' }, [`${kind}-1`]);
  expect(step['id']).toBe(`${kind}-2`);
  for (const field of fieldsOfKind[kind]) {
    if (field.type !== 'list') continue;
    const item = newItem(field.stem, field.item, []);
    expect(Object.values(item)).toContain(`${field.stem}-1`);
  }
});

test('a stage of the site taken into a flow comes after the last one', () => {
  const stage = { id: 'stg_keys', name: '钥匙移交', nameEn: 'Keys', priorMinutes: 0.4 } as StageView;
  expect(newStage(stage, 'acceptance')).toMatchObject({ id: 'keys', after: ['acceptance'], minutes: 1 });
});

test('a fault leads to the step it lies in, or to the stage, or to the flow', () => {
  expect(placeOf('/stages/2/steps/1/papers/0/name')).toEqual(['stages', 2, 'steps', 1]);
  expect(placeOf('/stages/2/after')).toEqual(['stages', 2]);
  expect(placeOf('/name')).toEqual([]);
});

test('a fault deep in a step is found by the names on its way', () => {
  expect(partsOf('/stages/0/steps/1/papers/2/name/zh')).toEqual([
    { name: 'papers', item: 3 },
    { name: 'name', item: null },
    { name: 'zh', item: null },
  ]);
  expect(partsOf('/stages/0/steps/1')).toEqual([]);
  expect(partsOf('/name/en')).toEqual([
    { name: 'name', item: null },
    { name: 'en', item: null },
  ]);
});
