import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin, stage } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const to = (id: TicketId) => ({ params: { id } });
const at = (desk: number) => ({ params: { id: site.desk(desk) } });

describe('a desk that holds somebody', () => {
  test.each(['called', 'serving'])(
    'with a %s ticket is not closed, not signed out of, and calls nobody else',
    async (state) => {
      await site.open('clerk', 1, 'enquiry');
      await site.enquiry();
      await site.enquiry();
      const called = await site.client('clerk').callNext(at(1));
      if (state === 'serving') await site.client('clerk').start(to(called!.id));
      expect(await refusalOf(site.client('clerk').callNext(at(1)))).toBe('409 desk-busy');
      expect(await refusalOf(site.client('clerk').closeDesk(at(1)))).toBe('409 desk-busy');
      expect(await refusalOf(site.client('clerk').signOut({}))).toBe('409 desk-busy');
      const desks = await site.client('clerk').desks({});
      expect(desks.items.find((desk) => desk.id === site.desk(1))).toMatchObject({
        state: 'open',
        ticketId: called!.id,
      });
      await site.client('clerk').cancel({ ...to(called!.id), body: undefined });
      await site.client('clerk').signOut({});
      expect(await refusalOf(site.client('clerk').session({}))).toBe('401 not-signed-in');
      const after = await site.client('supervisor').desks({});
      expect(after.items.find((desk) => desk.id === site.desk(1))).toMatchObject({ state: 'closed', staffId: null });
    },
  );

  test('stays as it is when its supervisor only shows elsewhere who they are', async () => {
    await site.open('supervisor', 1, 'enquiry');
    const { token } = await site.as(null).signIn({ body: { login: 'supervisor', pin, brief: true } });
    await site.as(token).signOut({});
    expect(await refusalOf(site.as(token).session({}))).toBe('401 not-signed-in');
    const desks = await site.client('supervisor').desks({});
    expect(desks.items.find((desk) => desk.id === site.desk(1))).toMatchObject({ state: 'open' });
  });

  test('answers 204 when nobody waits', async () => {
    await site.open('clerk', 1, 'enquiry');
    const url = `/api/v1/desks/${site.desk(1)}/call-next`;
    const headers = { authorization: `Bearer ${site.tokens.clerk}` };
    const response = await site.server().inject({ method: 'POST', url, headers });
    expect([response.statusCode, response.body]).toEqual([204, '']);
  });

  test('that is paused or closed calls nobody; opened again it goes on', async () => {
    await site.enquiry();
    expect(await refusalOf(site.client('clerk').callNext(at(1)))).toBe('409 desk-closed');
    await site.open('clerk', 1, 'enquiry');
    const paused = await site.client('clerk').pauseDesk({ ...at(1), body: { reason: '喝口水' } });
    expect(paused).toMatchObject({ state: 'paused', pauseReason: '喝口水' });
    expect(await refusalOf(site.client('clerk').callNext(at(1)))).toBe('409 desk-paused');
    await site.open('clerk', 1, 'enquiry');
    expect((await site.client('clerk').callNext(at(1)))?.number).toBe('E001');
  });
});

describe('a clerk', () => {
  test('works at one desk, for the stages it is set up for', async () => {
    const wrong = site.client('clerk').openDesk({ ...at(1), body: { stageIds: [stage('keys')] } });
    expect(await refusalOf(wrong)).toBe('403 not-allowed');
    await site.open('clerk', 1, 'enquiry');
    const second = site.client('clerk').openDesk({ ...at(2), body: { stageIds: [stage('enquiry')] } });
    expect(await refusalOf(second)).toBe('409 another-desk-open');
    const taken = site.client('otherClerk').openDesk({ ...at(1), body: { stageIds: [stage('enquiry')] } });
    expect(await refusalOf(taken)).toBe('409 desk-taken');
  });

  test('cannot act at a colleague’s desk', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.enquiry();
    const id = await site.serveNext('clerk', 1);
    const other = site.client('otherClerk');
    const acts = [
      other.callNext(at(1)),
      other.closeDesk(at(1)),
      other.pauseDesk({ ...at(1), body: { reason: '替班' } }),
      other.completeStage(to(id)),
      other.hold(to(id)),
      other.transfer({ ...to(id), body: { stageId: stage('enquiry') } }),
      other.handOver({ ...to(id), body: { deskId: site.desk(2) } }),
    ];
    const answers = await Promise.all(acts.map(refusalOf));
    expect(answers).toEqual(acts.map(() => '403 not-your-desk'));
    expect(await site.client('clerk').ticket(to(id))).toMatchObject({ state: 'serving' });
  });
});

describe('a supervisor', () => {
  test('opens several desks, for any stage, and steps in at a clerk’s', async () => {
    await site.open('supervisor', 1, 'keys', 'inspection');
    await site.open('supervisor', 2, 'enquiry');
    await site.open('clerk', 3, 'enquiry');
    await site.enquiry();
    const id = await site.serveNext('supervisor', 3);
    expect(await site.client('supervisor').completeStage(to(id))).toMatchObject({ state: 'done' });
    await site.client('supervisor').closeDesk(at(3));
    expect(await refusalOf(site.client('clerk').callNext(at(3)))).toBe('409 desk-closed');
  });

  test('does not take a staffed desk over by opening it', async () => {
    await site.open('clerk', 1, 'enquiry');
    const open = site.client('supervisor').openDesk({ ...at(1), body: { stageIds: [stage('enquiry')] } });
    expect(await refusalOf(open)).toBe('409 desk-taken');
  });
});
