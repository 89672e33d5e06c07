import { describe, expect, test } from 'vitest';
import { merged, timeline } from '../../../../../renderer/stations/manage/notices/displays/timeline.ts';
import { daySpans } from '../../../../../renderer/stations/manage/notices/playlists/day-spans.ts';

describe('the timeline of what was shown', () => {
  test('neighbours become one stretch, a gap stays', () => {
    expect(
      merged([
        { from: 50, to: 60 },
        { from: 0, to: 20 },
        { from: 20, to: 30 },
        { from: 25, to: 28 },
      ]),
    ).toEqual([
      { from: 0, to: 30 },
      { from: 50, to: 60 },
    ]);
  });

  test('a row for each screen, cut to the period', () => {
    const rows = timeline(
      [
        { key: 'a', name: '大屏 1', from: 900, to: 1250 },
        { key: 'b', name: '大屏 2', from: 1500, to: 9000 },
        { key: 'a', name: '大屏 1', from: 1250, to: 1500 },
      ],
      { from: 1000, to: 2000 },
    );
    expect(rows).toEqual([
      { key: 'a', name: '大屏 1', bars: [{ left: 0, width: 0.5, seen: { from: 1000, to: 1500 } }] },
      { key: 'b', name: '大屏 2', bars: [{ left: 0.5, width: 0.5, seen: { from: 1500, to: 2000 } }] },
    ]);
  });
});

describe('the day of a screen', () => {
  test('without slots it shows everything all day', () => {
    expect(daySpans([])).toEqual([{ from: 0, to: 1440, groups: null }]);
  });

  test('it is cut wherever what it shows changes; overlapping slots show both', () => {
    const slots = daySpans([
      { from: '09:00', to: '12:00', groups: ['prices'] },
      { from: '11:00', to: '13:30', groups: ['risks'] },
    ]);
    expect(slots).toEqual([
      { from: 0, to: 540, groups: null },
      { from: 540, to: 660, groups: ['prices'] },
      { from: 660, to: 720, groups: ['prices', 'risks'] },
      { from: 720, to: 810, groups: ['risks'] },
      { from: 810, to: 1440, groups: null },
    ]);
  });

  test('a slot that is being typed and not sound yet changes nothing', () => {
    expect(daySpans([{ from: '12:00', to: '09:00', groups: ['prices'] }])).toHaveLength(1);
  });
});
