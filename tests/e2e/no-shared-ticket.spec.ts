import type { Page } from '@playwright/test';
import { service } from '../support/e2e/house.ts';
import { action, expect, openDesk, test } from '../support/e2e/stations.ts';

const rounds = 200;

/** Who stands at the desk; waits until somebody does. */
async function called(page: Page): Promise<string> {
  await action(page, 'start').waitFor();
  return page.getByRole('heading', { level: 1 }).innerText();
}

async function serve(page: Page): Promise<void> {
  await page.keyboard.press('F4');
  await action(page, 'completeLast').waitFor();
  await page.keyboard.press('F8');
  await action(page, 'callNext').waitFor();
}

test(`two desks that call at the same moment, ${rounds} times, never share a visitor`, async ({ house, station }) => {
  test.setTimeout(240_000);
  const supervisor = await house.as('supervisor');
  const body = { serviceId: service('enquiry') };
  for (let issued = 0; issued < 2 * rounds; issued += 50) {
    await Promise.all(Array.from({ length: 50 }, () => supervisor.issueTicket({ body })));
  }
  const one = await station('desk', { login: 'clerk01' });
  await openDesk(one, '11 号窗口');
  const other = await station('desk', { login: 'clerk02' });
  await openDesk(other, '12 号窗口');

  const numbers: string[] = [];
  for (let round = 0; round < rounds; round++) {
    await Promise.all([one.keyboard.press('F2'), other.keyboard.press('F2')]);
    numbers.push(...(await Promise.all([called(one), called(other)])));
    await Promise.all([serve(one), serve(other)]);
  }

  expect(new Set(numbers).size).toBe(2 * rounds);
  const calls = await supervisor.journal({ query: { type: 'ticket.called', limit: 5000 } });
  expect(calls.items).toHaveLength(2 * rounds);
  expect(new Set(calls.items.map(({ subjectId }) => subjectId)).size).toBe(2 * rounds);
});
