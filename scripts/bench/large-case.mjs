import { createClient } from '#shared/protocol/client.ts';
import { completeStep, completeVisitSteps } from '../../tests/support/hub/complete-steps.ts';
import { giveUp } from '../run-process.mjs';
import { findDefects } from './defects.mjs';
import { enlarge, measuredStep } from './large-flow.mjs';

const wanted = { steps: 60, defects: 40, documents: 20 };
const stagesBefore = ['papers', 'notices', 'inspection', 'settlement'];

const desk = { id: 'dsk_counter-6' };

/** Every step of a case, stage after stage. */
export const stepsOf = (view) => view.stages.flatMap(({ steps }) => steps);
/** How many steps the desk shows at once: those of the stage the family is at. */
export const stepsShown = (view) => view.stages.find(({ id }) => id === 'acceptance').steps.length;

/** A household at a desk for its acceptance, with 60 steps, 40 defects (some with photos) and 20 papers behind it. */
export async function makeLargeCase(hub, token) {
  const headers = { authorization: `Bearer ${token}` };
  const client = createClient(
    (url, init) => fetch(url, init),
    () => headers,
    hub.url,
  );
  const unitId = await homeWithAllPapers(client);
  await enlargeFlow(client, unitId);
  const { id: ticketId } = await client.issueTicket({ body: { serviceId: 'svc_handover', unitId } });
  const [{ id }] = (await client.ticketCases({ params: { id: ticketId } })).items;
  for (const stage of stagesBefore) {
    await serve(client, ticketId, stage);
    if (stage === 'inspection') await findDefects({ hub, headers, client, id, count: wanted.defects });
    await completeVisitSteps(client, ticketId);
    await completeOptional(client, id, stage);
    await client.completeStage({ params: { id: ticketId } });
    await client.closeDesk({ params: { id: desk.id } });
  }
  await serve(client, ticketId, 'acceptance');
  await completeVisitSteps(client, ticketId);
  await completeOptional(client, id, 'acceptance');
  return { client, ticketId, view: await ofTheSize(client, id) };
}

/** A home whose area differs and is known: it has a computation to sign. */
async function homeWithAllPapers(client) {
  const { items } = await client.units({ query: { state: 'expected', limit: 500 } });
  const unit = items.find((one) => one.measuredArea !== null && one.measuredArea !== one.contractArea);
  return unit?.id ?? giveUp('no home of the roster has another area than its contract says');
}

/** The steps a case has depend on the household: they are counted in one that is withdrawn again. */
async function enlargeFlow(client, unitId) {
  const { template, version } = await client.flow({ params: { id: 'handover' }, query: {} });
  const tried = await client.openCase({ body: { flowId: 'handover', unitId } });
  const body = { version: tried.version, reason: 'counted' };
  await client.withdrawCase({ params: { id: tried.id }, body });
  const larger = enlarge(template, { steps: wanted.steps - stepsOf(tried).length, signed: 10 });
  await client.saveFlow({ params: { id: 'handover' }, body: { template: larger, basedOn: version } });
}

async function serve(client, id, stage) {
  await client.openDesk({ params: { id: desk.id }, body: { stageIds: [`stg_${stage}`] } });
  await client.callNext({ params: { id: desk.id } });
  await client.start({ params: { id } });
}

async function completeOptional(client, id, stage) {
  for (;;) {
    const view = await client.case({ params: { id } });
    const step = view.stages
      .find((one) => one.id === stage)
      .steps.find((one) => one.state === 'open' && one.hindrances.length === 0 && one.id !== measuredStep);
    if (!step) return;
    await completeStep(client, view, step);
  }
}

async function ofTheSize(client, id) {
  const view = await client.case({ params: { id } });
  const found = {
    steps: stepsOf(view).length,
    defects: view.inspection.filter(({ item }) => item.kind === 'defect').length,
    documents: view.documents.length,
  };
  for (const [what, count] of Object.entries(wanted)) {
    if (found[what] !== count) giveUp(`the case has ${found[what]} ${what} instead of ${count}`);
  }
  return view;
}
