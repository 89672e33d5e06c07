import { expect, test } from 'vitest';
import { openHandoverSite } from '../../support/hub/handover-site.ts';

test('a family comes, is led through its papers, and the stage waits for the steps that are missing', async () => {
  const site = await openHandoverSite();
  const clerk = site.client('clerk');
  await site.open('clerk', 1, 'papers', 'notices');
  const ticket = await site.handover(1);
  await site.serveNext('clerk', 1);
  const [first] = (await clerk.ticketCases({ params: { id: ticket.id } })).items;
  if (!first) throw new Error('a case was opened');
  expect(first.stages[0]?.state).toBe('open');
  expect(first.stages[1]?.state).toBe('locked');
  await expect(clerk.completeStage({ params: { id: ticket.id } })).rejects.toMatchObject({ code: 'steps-missing' });
  await site.close();
});
