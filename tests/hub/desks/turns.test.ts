import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TicketId } from '#shared/domain/ids.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, stage } from '../../support/hub/handover-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const to = (id: TicketId) => ({ params: { id } });
const at = (desk: number) => ({ params: { id: site.desk(desk) } });

describe('a visitor who is called but does not come', () => {
  test('is a no-show only after the least number of calls, and comes back three places down', async () => {
    await site.open('clerk', 1, 'enquiry');
    const clerk = site.client('clerk');
    const missed = await site.enquiry();
    const others: TicketId[] = [];
    for (let count = 0; count < 5; count++) {
      site.clock.at += minuteMs;
      others.push((await site.enquiry()).id);
    }
    await clerk.callNext(at(1));
    expect(await refusalOf(clerk.noShow(to(missed.id)))).toBe('409 too-few-calls');
    await clerk.recall(to(missed.id));
    await clerk.noShow(to(missed.id));
    const back = await site.client('supervisor').returnTicket(to(missed.id));
    expect(back).toMatchObject({ number: missed.number, ahead: 3, overtaken: 0, state: 'waiting' });
    const called: TicketId[] = [];
    for (let count = 0; count < 6; count++) {
      const id = await site.serveNext('clerk', 1);
      called.push(id);
      await clerk.completeStage(to(id));
    }
    expect(called).toEqual([...others.slice(0, 3), missed.id, ...others.slice(3)]);
  });
});

describe('a visitor on hold', () => {
  test('frees the desk, and goes on at another desk with the service time counted on', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.open('otherClerk', 2, 'enquiry');
    await site.enquiry();
    const id = await site.serveNext('clerk', 1);
    await site.client('clerk').hold(to(id));
    expect(await site.client('clerk').callNext(at(1))).toBeNull();
    await site.client('clerk').closeDesk(at(1));
    expect(await refusalOf(site.client('otherClerk').resume(to(id) as never))).toBe('409 desk-closed');
    site.clock.at += 10 * minuteMs;
    const resumed = await site.client('otherClerk').resume({ ...to(id), body: { deskId: site.desk(2) } });
    expect(resumed).toMatchObject({ state: 'serving', deskId: site.desk(2) });
    await site.client('otherClerk').completeStage(to(id));
    const [passage] = site.rows<{ held_for: number; desk_id: string }>('SELECT * FROM passages');
    expect(passage).toMatchObject({ held_for: 10 * minuteMs, desk_id: site.desk(2) });
  });

  test('cannot go on at a desk that serves somebody', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.enquiry();
    await site.enquiry();
    const held = await site.serveNext('clerk', 1);
    await site.client('clerk').hold(to(held));
    await site.serveNext('clerk', 1);
    expect(await refusalOf(site.client('clerk').resume(to(held) as never))).toBe('409 desk-busy');
  });
});

describe('a visitor who is sent on', () => {
  test('waits in the line of the other stage with the first arrival kept', async () => {
    await site.open('clerk', 1, 'papers');
    const { id, firstArrivalAt } = await site.handover(1);
    site.clock.at += minuteMs;
    await site.serveNext('clerk', 1);
    expect(await refusalOf(site.client('clerk').transfer({ ...to(id), body: { stageId: stage('enquiry') } }))).toBe(
      '422 stage-not-in-flow',
    );
    const unknown = site.client('clerk').transfer({ ...to(id), body: { stageId: stage('nowhere') } });
    expect(await refusalOf(unknown)).toBe('422 unknown-stage');
    const sent = await site.client('clerk').transfer({ ...to(id), body: { stageId: stage('settlement') } });
    expect(sent).toMatchObject({ state: 'waiting', stageId: stage('settlement'), firstArrivalAt, deskId: null });
    // The stage it left is not done, so nothing there can be: it goes back.
    await site.open('otherClerk', 4, 'settlement');
    await site.serveNext('otherClerk', 4);
    expect(await refusalOf(site.client('otherClerk').completeStage(to(id)))).toBe('409 steps-missing');
    const back = await site.client('otherClerk').transfer({ ...to(id), body: { stageId: stage('papers') } });
    expect(back).toMatchObject({ state: 'waiting', stageId: stage('papers') });
  });

  test('is handed to a colleague who is free, and to nobody else', async () => {
    await site.open('clerk', 1, 'enquiry');
    await site.enquiry();
    const id = await site.serveNext('clerk', 1);
    const handOver = (desk: number) => site.client('clerk').handOver({ ...to(id), body: { deskId: site.desk(desk) } });
    expect(await refusalOf(handOver(2))).toBe('409 desk-closed');
    expect(await refusalOf(handOver(1))).toBe('409 illegal-transition');
    await site.open('otherClerk', 2, 'enquiry');
    expect(await handOver(2)).toMatchObject({ state: 'serving', deskId: site.desk(2) });
    expect(await refusalOf(site.client('clerk').completeStage(to(id)))).toBe('403 not-your-desk');
    expect(await site.client('otherClerk').completeStage(to(id))).toMatchObject({ state: 'done' });
  });
});

describe('a visitor who comes for something else', () => {
  test('gets a number of the right service, with the first arrival and the home kept', async () => {
    const old = await site.handover(3);
    site.clock.at += 20 * minuteMs;
    const body = { serviceId: 'svc_signing' as typeof old.serviceId };
    const changed = await site.client('clerk').changeService({ ...to(old.id), body });
    expect(changed).toMatchObject({ number: 'S001', firstArrivalAt: old.firstArrivalAt, unitIds: [site.unit(3)] });
    expect(await site.client('clerk').ticket(to(old.id))).toMatchObject({ state: 'cancelled' });
    const again = refusalOf(site.client('clerk').changeService({ ...to(old.id), body }));
    expect(await again).toBe('409 illegal-transition');
  });

  test('does not get the old number back as well', async () => {
    const old = await site.handover(3);
    const body = { serviceId: 'svc_signing' as typeof old.serviceId };
    await site.client('clerk').changeService({ ...to(old.id), body });
    expect(await refusalOf(site.client('clerk').undo(to(old.id)))).toBe('409 nothing-to-undo');
  });
});
