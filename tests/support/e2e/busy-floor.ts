import type { TicketView } from '#shared/protocol/tickets.ts';
import { completeVisitSteps } from '../hub/complete-steps.ts';
import { type Colleague, counter, type Family, guide, type House, service } from './house.ts';

/** A morning in full swing: who waits, who is called, who is being served. */
export type BusyFloor = {
  readonly families: readonly Family[];
  readonly tickets: readonly TicketView[];
  readonly serving: Colleague;
  /** Whom they serve. */
  readonly visit: TicketView;
};

/** Fills the floor: sixteen families and some with questions, eight desks at work. */
export async function fillFloor(house: House): Promise<BusyFloor> {
  const supervisor = await house.as('supervisor');
  const families = await house.families(18);
  const tickets: TicketView[] = [];
  for (const [index, { unitId }] of families.slice(0, 16).entries()) {
    if (index === 1) {
      await supervisor.noteUnit({ params: { id: unitId }, body: { note: '有老人，轮椅', escort: '陪同 05' } });
    }
    const body = { serviceId: service('handover'), unitId, priority: index === 5 };
    tickets.push(await supervisor.issueTicket({ body }));
  }
  for (const name of ['enquiry', 'enquiry', 'property', 'open-day', 'enquiry']) {
    tickets.push(await supervisor.issueTicket({ body: { serviceId: service(name) } }));
  }
  const [one, two, three] = [
    await house.staffed('clerk01', counter(1)),
    await house.staffed('clerk02', counter(2)),
    await house.staffed('clerk03', counter(3)),
  ];
  const done = async (colleague: Colleague, times: number) => {
    for (let n = 0; n < times; n++) {
      const { id } = await colleague.serveNext();
      await completeVisitSteps(colleague.client, id);
      await colleague.client.completeStage({ params: { id } });
    }
  };
  await done(one, 7);
  await done(two, 4);
  const walking = [await house.staffed('guide01', guide(1)), await house.staffed('guide02', guide(2))];
  await done(walking[0] ?? one, 1);
  const settling = await house.staffed('clerk04', counter(4));
  await settling.callNext();
  for (const colleague of walking) await colleague.serveNext();
  const questions = await house.staffed('clerk05', counter(11));
  await questions.callNext();
  await house.staffed('clerk06', counter(12));
  const visit = await one.serveNext();
  const missed = await two.callNext();
  await two.client.recall({ params: { id: missed.id } });
  await two.client.noShow({ params: { id: missed.id } });
  const held = await two.serveNext();
  await two.client.hold({ params: { id: held.id } });
  await two.callNext();
  await three.client.pauseDesk({ params: { id: three.deskId }, body: { reason: '整理资料' } });
  return { families, tickets, serving: one, visit };
}
