import { expect, test } from 'vitest';
import { reminderConcern } from '#shared/domain/reminders/what-concerns.ts';

const concern = (type: string) => reminderConcern({ type });

test('a visit on its way through the house concerns no reminder', () => {
  const busy = ['ticket.called', 'ticket.stage-completed', 'step.completed', 'case.opened', 'case.stage-completed'];
  expect(busy.map(concern)).toEqual([null, null, null, null, null]);
  expect(['reminder.opened', 'reminder.exported', 'staff.signed-in'].map(concern)).toEqual([null, null, null]);
});

test('what sets a day of a home concerns that home; roster, day, settings and milestones all', () => {
  expect(['reminder.answered', 'case.done', 'case.deemed', 'case.reopened'].map(concern)).toEqual(
    Array(4).fill('subject'),
  );
  expect(['roster.imported', 'day.closed', 'settings.changed', 'notice.published'].map(concern)).toEqual(
    Array(4).fill('all'),
  );
});
