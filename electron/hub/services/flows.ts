import { createHash } from 'node:crypto';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { flowOf, siteStage } from '#shared/domain/flow/site-stage.ts';
import { stepsOf } from '#shared/domain/flow/steps.ts';
import type { TemplateFault } from '#shared/domain/flow/template-fault.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { FlowFault, FlowSummary, FlowView } from '#shared/protocol/flows.ts';
import { staffOf } from '../auth/actor.ts';
import { checkTemplate } from '../flows/check-template.ts';
import { addMissingStages, type DamagedFlow, type FlowVersion } from '../flows/flow-library.ts';
import type { Tx } from '../store/commands.ts';
import { faultsOf } from './flow-soundness.ts';
import type { House } from './house.ts';
import { isoTime } from './ticket-view.ts';

/** The flows of the site, newest versions. */
export function listFlows(house: House): FlowSummary[] {
  return [
    ...house.flows.newest().map((flow) => summary(house, flow)),
    ...house.flows.newestDamaged().map((flow) => damagedSummary(house, flow)),
  ];
}

const damaged: FlowFault = {
  code: 'damaged',
  path: '',
  message: '记录已损坏，读不出来，不能用它办理。请从备份恢复；其他流程照常办理',
  messageEn:
    'Its record is damaged and cannot be read, so nothing is done with it. Restore it from a backup; other flows go on',
};

/** What can still be said of a flow whose record is damaged. */
function damagedSummary(house: House, { id, version, savedAt }: DamagedFlow): FlowSummary {
  return {
    id,
    version,
    damaged: true,
    name: { zh: id, en: id },
    purpose: 'handover',
    subject: 'unit',
    stages: 0,
    steps: 0,
    route: [],
    serviceIds: servicesOf(house, id),
    faults: [damaged],
    openCases: house.books.cases.openCount(id),
    savedAt: isoTime(savedAt),
  };
}

function servicesOf(house: House, flowId: string): FlowSummary['serviceIds'] {
  return house.directory
    .services()
    .filter((service) => service.flowId === flowId)
    .map((service) => service.id);
}

/** One flow with its template. Throws not-found. */
export function viewFlow(house: House, id: string, version?: number): FlowView {
  const flow = version === undefined ? house.flows.newestOf(id) : house.flows.find(id, version);
  if (!flow) throw new AppError('not-found');
  return { ...summary(house, flow), template: flow.template };
}

function summary(house: House, { id, version, savedAt, template }: FlowVersion): FlowSummary {
  const { name, purpose, subject, stages } = template;
  return {
    id,
    version,
    damaged: false,
    name,
    purpose,
    subject,
    stages: stages.length,
    steps: stepsOf(template).length,
    route: flowOf(template).map(({ stageId, after }, index) => ({
      stageId,
      name: stages[index]?.name ?? name,
      after: [...after],
    })),
    serviceIds: servicesOf(house, id),
    faults: faultsOf(house, template).map(told),
    openCases: house.books.cases.openCount(id),
    savedAt: isoTime(savedAt),
  };
}

function told({ code, path, message }: TemplateFault): FlowFault {
  return { code, path, message: message.zh, messageEn: message.en };
}

/**
 * Saves a template as a new version after the law checks; open cases keep theirs, services of the flow follow the new one,
 * and the site gets the stages it did not have. Throws flow-refused with every fault, flow-changed.
 */
export function saveFlow(house: House, tx: Tx, id: string, basedOn: number, value: unknown): FlowVersion {
  const newest = house.flows.newestVersion(id);
  if (basedOn !== newest) throw new AppError('flow-changed', undefined, { details: { version: newest } });
  const reading = readTemplate(value, house.directory.profile());
  if (!reading.ok) {
    const issues = reading.faults.map(({ path, message }) => ({ path: `/body/template${path}`, message: message.zh }));
    throw new AppError('flow-refused', undefined, { issues });
  }
  const { template } = reading;
  if (template.id !== id) {
    throw new AppError('invalid', undefined, { issues: [{ path: '/body/template/id', message: `must be ${id}` }] });
  }
  for (const { id: stage, minutes } of addMissingStages(house.books, template)) {
    tx.append({ type: 'stage.saved', subjectId: siteStage(stage), payload: { priorMinutes: minutes } });
  }
  moveServices(house, id, JSON.stringify(flowOf(template)));
  const body = JSON.stringify(template);
  const version = newest + 1;
  house.books.flows.insert({ id, version, body, saved_at: tx.at, saved_by: staffOf(tx.actor) });
  const sha256 = createHash('sha256').update(body).digest('hex');
  tx.append({ type: 'flow.saved', subjectId: id, payload: { version, sha256 } });
  tx.afterwards(() => {
    house.flows.reload();
    house.directory.reload();
  });
  return { id, version, savedAt: tx.at, template };
}

/** The stages of a service are those of its flow. */
function moveServices(house: House, flowId: string, flow: string): void {
  for (const service of house.directory.services()) {
    if (service.flowId !== flowId || JSON.stringify(service.flow) === flow) continue;
    house.books.plan.saveServiceFlow(service.id, flow);
  }
}

/** Checks a template written as YAML; nothing is saved. Faults of the writing name the line. */
export async function validateYaml(
  house: House,
  text: string,
): Promise<{ readonly ok: boolean; readonly faults: FlowFault[] }> {
  const faults = await checkTemplate({ text, profile: house.directory.profile() });
  return {
    ok: faults.length === 0,
    faults: faults.map(told),
  };
}
