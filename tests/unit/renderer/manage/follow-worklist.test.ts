import { expect, test } from 'vitest';
import { followWorklist } from '#renderer/stations/manage/reminders/follow-worklist.ts';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import type { ReminderLine, ReminderList } from '#shared/protocol/reminders.ts';

const line = (home: string, lastDay = '2026-11-30') =>
  ({ id: `${home}.filed.2026-11-27`, unitId: home as UnitId, home, lastDay: lastDay as CalendarDate }) as ReminderLine;
const list = (about: string | null, ...items: ReminderLine[]): ReminderList => ({
  about: about as UnitId | null,
  today: '2026-11-28' as CalendarDate,
  items,
  quietHours: [],
  coverage: [],
});

/** A hub that answers when the test says so. */
function slowHub() {
  const asked: { readonly about: string | undefined; readonly answer: (list: ReminderList) => Promise<void> }[] = [];
  const shown: string[][] = [];
  const follower = followWorklist(
    (about) =>
      new Promise((resolve) => {
        const answer = async (now: ReminderList) => {
          resolve(now);
          await new Promise((done) => setImmediate(done));
        };
        asked.push({ about, answer });
      }),
    {
      list: ({ items }) => shown.push(items.map(({ home }) => home)),
      problem: (problem) => shown.push([String(problem)]),
    },
  );
  return { asked, shown, follower };
}

test('after the whole list only the home that changed is asked for, and takes its place in the order of due days', async () => {
  const { asked, shown, follower } = slowHub();
  void follower.renewAll();
  await asked[0]?.answer(list(null, line('a'), line('b'), line('c')));
  void follower.renew('b');
  await asked[1]?.answer(list('b', line('b', '2026-11-29')));
  expect(asked.map(({ about }) => about)).toEqual([undefined, 'b']);
  expect(shown).toEqual([
    ['a', 'b', 'c'],
    ['b', 'a', 'c'],
  ]);
});

test('one question at a time: what comes meanwhile is asked next, each home once, and a case without a home changes nothing', async () => {
  const { asked, shown, follower } = slowHub();
  void follower.renewAll();
  for (const subject of ['a', 'a', 'case_of-nobody']) void follower.renew(subject);
  expect(asked).toHaveLength(1);
  await asked[0]?.answer(list(null, line('a')));
  await asked[1]?.answer(list('a'));
  await asked[2]?.answer(list(null));
  expect(asked.map(({ about }) => about)).toEqual([undefined, 'a', 'case_of-nobody']);
  expect(shown).toEqual([['a'], [], []]);
});

test('once a new day has begun everything is asked for', async () => {
  const { asked, follower } = slowHub();
  void follower.renewAll();
  await asked[0]?.answer(list(null, line('a')));
  void follower.renew('a');
  await asked[1]?.answer({ ...list('a', line('a')), today: '2026-11-29' as CalendarDate });
  expect(asked.map(({ about }) => about)).toEqual([undefined, 'a', undefined]);
});
