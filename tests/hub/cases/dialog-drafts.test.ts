import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { checkWhoIsHere } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { stepOf } from '../../support/hub/led-case.ts';

let site: HandoverSite;
let id: CaseId;
beforeEach(async () => {
  site = await openHandoverSite();
  id = (await site.client('clerk').openCase({ body: { flowId: 'handover', unitId: site.unit(1) } })).id;
});
afterEach(() => site.close());

const seenBy = (who: 'clerk' | 'otherClerk') => site.client(who).case({ params: { id } });

test('an objection half written is there for whoever goes on, and gone once it was made', async () => {
  const params = { id, stepId: 'case-papers' };
  const keep = (draftVersion: number, words: string) =>
    site.client('clerk').saveObjectionDraft({ params, body: { draftVersion, body: { words } } });
  await keep(0, '资料清单和通知书写的不');
  expect(stepOf(await seenBy('otherClerk'), 'case-papers').objectionDraft).toMatchObject({
    version: 1,
    body: { words: '资料清单和通知书写的不' },
  });
  expect(await refusalOf(keep(0, '别的话'))).toBe('409 draft-changed');
  const { version } = await seenBy('clerk');
  await site.client('clerk').disputeStep({ params, body: { version, words: '资料清单和通知书写的不一样' } });
  expect(stepOf(await seenBy('clerk'), 'case-papers')).toMatchObject({ state: 'disputed', objectionDraft: null });
});

test('a refusal half written is kept beside the step’s own draft, and gone once the home was refused', async () => {
  await checkWhoIsHere(site.client('clerk'), id);
  const body = { draftVersion: 0, body: { grounds: ['quality'], words: '卫生间' } };
  await site.client('clerk').saveRefusalDraft({ params: { id }, body });
  expect((await seenBy('otherClerk')).refusalDraft?.body).toEqual(body.body);
  const { version } = await seenBy('clerk');
  const said = { grounds: ['quality' as const], words: '卫生间渗水' };
  const refused = await site.client('clerk').refuseCase({ params: { id }, body: { version, ...said } });
  expect(refused).toMatchObject({ state: 'refused', refusalDraft: null });
  expect(await refusalOf(site.client('clerk').saveRefusalDraft({ params: { id }, body }))).toBe('409 case-closed');
});
