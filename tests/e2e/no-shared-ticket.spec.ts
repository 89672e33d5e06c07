import type { Page } from '@playwright/test';
import type { TicketId } from '#shared/domain/ids.ts';
import type { Client } from '#shared/protocol/client.ts';
import { service } from '../support/e2e/house.ts';
import { action, expect, openDesk, test } from '../support/e2e/stations.ts';

const rounds = 200;

/** The number the desk shows once it has called somebody. */
async function called(page: Page): Promise<string> {
  await action(page, 'start').waitFor();
  return page.getByRole('heading', { level: 1 }).innerText();
}

test(`two desks that call at the same moment, ${rounds} times, never share a visitor`, async ({ house, station }) => {
  test.setTimeout(240_000);
  const supervisor = await house.as('supervisor');
  const body = { serviceId: service('enquiry') };
  const ids = new Map<string, TicketId>();
  for (let issued = 0; issued < 2 * rounds; issued += 50) {
    const tickets = await Promise.all(Array.from({ length: 50 }, () => supervisor.issueTicket({ body })));
    for (const { number, id } of tickets) ids.set(number, id);
  }
  const one = await station('desk', { login: 'clerk01' });
  await openDesk(one, '11 号窗口');
  const other = await station('desk', { login: 'clerk02' });
  await openDesk(other, '12 号窗口');
  const desks = [
    { page: one, client: await house.as('clerk01') },
    { page: other, client: await house.as('clerk02') },
  ];
  // What follows a call is no part of the race: done behind the screen, which follows by its feed.
  const serve = async (client: Client, number: string) => {
    const id = ids.get(number);
    if (!id) throw new Error(`${number} was never given to anybody`);
    await client.start({ params: { id } });
    await client.completeStage({ params: { id } });
  };

  const numbers: string[] = [];
  for (let round = 0; round < rounds; round++) {
    await Promise.all(desks.map(({ page }) => page.keyboard.press('F2')));
    await Promise.all(
      desks.map(async ({ page, client }) => {
        const number = await called(page);
        numbers.push(number);
        await serve(client, number);
        await action(page, 'callNext').waitFor();
      }),
    );
  }

  expect(new Set(numbers).size).toBe(2 * rounds);
  const calls = await supervisor.journal({ query: { type: 'ticket.called', limit: 5000 } });
  expect(calls.items).toHaveLength(2 * rounds);
  expect(new Set(calls.items.map(({ subjectId }) => subjectId)).size).toBe(2 * rounds);
});
