import { expect, test } from 'vitest';
import { completeVisitSteps } from '../../support/hub/complete-steps.ts';
import { handoverStages, openHandoverSite, stage } from '../../support/hub/handover-site.ts';

test('a family is led from its papers to its key under one number; the case ends when the certificate is signed on paper', async () => {
  const site = await openHandoverSite();
  const clerk = site.client('clerk');
  const supervisor = site.client('supervisor');
  const { id } = await site.handover(1);
  for (const [index, stageId] of handoverStages.entries()) {
    const desk = await supervisor.openDesk({
      params: { id: site.desk((index % 4) + 1) },
      body: { stageIds: [stageId] },
    });
    await supervisor.callNext({ params: { id: desk.id } });
    await supervisor.start({ params: { id } });
    await expect(supervisor.completeStage({ params: { id } })).rejects.toMatchObject({ code: 'steps-missing' });
    await completeVisitSteps(supervisor, id);
    const after = await supervisor.completeStage({ params: { id } });
    expect(after.state).toBe(stageId === stage('keys') ? 'done' : 'waiting');
    await supervisor.closeDesk({ params: { id: desk.id } });
  }
  const { items } = await clerk.ticketCases({ params: { id } });
  const [view] = items;
  expect(view?.stages.map(({ state }) => state)).toEqual(handoverStages.map(() => 'done'));
  expect(view?.state).toBe('open');
  expect(view?.toClose).toHaveLength(1);
  const [documentId] = view?.toClose ?? [];
  if (!view || !documentId) throw new Error('the certificate waits for ink');
  const closed = await clerk.markWetInk({
    params: { id: view.id },
    body: { version: view.version, documentId, witness: '专员一' },
  });
  expect(closed.state).toBe('done');
  expect(closed.deliveredOn).toBe('2026-11-28');
  expect(await supervisor.verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
  await site.close();
});
