import { matchDisplays, rememberDisplay } from '#main/displays/match-displays.ts';
import { describe, expect, test } from 'vitest';
import { display } from '../../support/fake-electron.ts';

const desk = display(11, 0, { label: 'DELL P2419H' });
const customer = display(12, 1920, { label: 'Touch', width: 1280, height: 800 });
const tv = display(13, 3200, { label: 'SAMSUNG', width: 3840, height: 2160 });
const remembered = [desk, customer, tv].map(rememberDisplay);
const found = (screens: readonly ReturnType<typeof display>[], of = remembered) =>
  matchDisplays(of, screens).map((screen) => screen?.label ?? 'gone');

describe('a display is known again', () => {
  test('whatever order the system lists it in', () => {
    expect(found([tv, desk, customer])).toEqual(['DELL P2419H', 'Touch', 'SAMSUNG']);
  });

  test('when a remote desktop swaps the numbers: name, size and place speak for it', () => {
    const swapped = [
      { ...desk, id: 13 },
      { ...customer, id: 11 },
      { ...tv, id: 12 },
    ];
    expect(found(swapped)).toEqual(['DELL P2419H', 'Touch', 'SAMSUNG']);
  });

  test('when a remote desktop hides the names too: size and place are enough', () => {
    const nameless = [tv, customer, desk].map((one, index) => ({ ...one, id: index + 1, label: '' }));
    const sizes = matchDisplays(remembered, nameless).map((screen) => screen?.bounds.width);
    expect(sizes).toEqual([1920, 1280, 3840]);
  });

  test('behind another plug, with another number and elsewhere on the table', () => {
    expect(found([desk, customer, display(99, -3840, { label: 'SAMSUNG', width: 3840, height: 2160 })])).toEqual([
      'DELL P2419H',
      'Touch',
      'SAMSUNG',
    ]);
  });

  test('with another resolution, by its number', () => {
    expect(found([desk, customer, { ...tv, bounds: { x: 3200, y: 0, width: 1920, height: 1080 } }])).toEqual([
      'DELL P2419H',
      'Touch',
      'SAMSUNG',
    ]);
  });

  test('two of one model stay apart by their numbers', () => {
    const twins = [display(1, 0, { label: 'AOC' }), display(2, 1920, { label: 'AOC' })];
    const placed = matchDisplays(twins.map(rememberDisplay), twins.toReversed());
    expect(placed.map((screen) => screen?.id)).toEqual([1, 2]);
  });
});

test('another display of the same size is not the one that is gone', () => {
  const [wanted] = matchDisplays([rememberDisplay(desk)], [display(40, 1920, { label: 'AOC' })]);
  expect(wanted).toBeUndefined();
});

test('of two of one model the one that is gone does not take the other’s place from it', () => {
  const twins = [display(1, 0, { label: 'AOC' }), display(2, 1920, { label: 'AOC' })] as const;
  const placed = matchDisplays(twins.map(rememberDisplay), [twins[1]]);
  expect(placed.map((screen) => screen?.id)).toEqual([undefined, 2]);
});

test('windows that stood on one display stay together; a window that remembers none gets none', () => {
  const placed = matchDisplays([remembered[0], remembered[0], undefined], [customer, desk]);
  expect(placed.map((screen) => screen?.id)).toEqual([11, 11, undefined]);
});
