import { randomUUID } from 'node:crypto';
import { completeStep } from '../../tests/support/hub/complete-steps.ts';
import { defectItem } from './defects.mjs';
import { measuredResult, measuredStep } from './large-flow.mjs';
import { expectStatus } from './loads.mjs';

/**
 * Every kind of command on a step, in an order that can be gone through again and again: what one does the next takes back.
 * Each carries a key of its own, as stations send it.
 */
export function createStepCommands(connection, view) {
  const path = (step) => `/api/v1/cases/${view.id}/steps/${step}`;
  const send = (method, to, body) => connection[method](to, { body: JSON.stringify(body), key: randomUUID() });
  const onStep = (verb, body) => () => send('post', `${path(measuredStep)}/${verb}`, body);
  const why = { reason: '填错了，重新来' };
  const found = view.inspection.find(({ item }) => item.kind === 'defect' && item.photos.length > 0);
  const finding = () => ({ item: defectItem(found.item, found.item.photos) });

  return {
    all: [
      {
        name: 'save a draft',
        ask: () => send('put', `${path(measuredStep)}/draft`, { draftVersion: 0, body: measuredResult }),
      },
      { name: 'dispute a step', ask: onStep('dispute', { words: '客户不认可这一项，要求重新核对。' }) },
      { name: 'reopen a disputed step', ask: onStep('reopen', why) },
      { name: 'waive a step', ask: onStep('waive', why) },
      { name: 'reopen a waived step', ask: onStep('reopen', why) },
      { name: 'complete a step', ask: onStep('complete', { result: measuredResult }) },
      { name: 'reopen a done step', ask: onStep('reopen', why) },
      { name: 'keep a finding', ask: () => send('put', `${path('inspect')}/items/${found.id}`, finding()) },
    ],
    /** Findings are taken only while the inspection is open. */
    begin: async () => expectStatus(await send('post', `${path('inspect')}/reopen`, why), 200),
    end: async (client) => {
      const now = await client.case({ params: { id: view.id } });
      const step = now.stages.flatMap(({ steps }) => steps).find(({ id }) => id === 'inspect');
      await completeStep(client, now, step);
    },
  };
}
