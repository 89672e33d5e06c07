import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { flowOf, siteStage } from '#shared/domain/flow/site-stage.ts';
import { type FlowTemplate, flowTemplate, type TemplateStage } from '#shared/domain/flow/template.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { resourceFile } from '../resource-file.ts';
import type { Books } from '../store/books.ts';
import type { FlowRow } from '../store/flows.ts';

/** One version of a flow, read. */
export type FlowVersion = {
  readonly id: string;
  readonly version: number;
  readonly savedAt: number;
  readonly template: FlowTemplate;
};

/** A version whose record cannot be read any more: nothing is known of it but its name. */
export type DamagedFlow = Omit<FlowVersion, 'template'>;

/**
 * The site's flows: each version is read once and kept, since cases ask for theirs at every step. One whose record is
 * damaged stands alone: the others are read as ever.
 */
export type FlowLibrary = {
  /** Those that can be read. */
  readonly newest: () => readonly FlowVersion[];
  readonly newestDamaged: () => readonly DamagedFlow[];
  /** Throws flow-damaged. */
  readonly newestOf: (id: string) => FlowVersion | undefined;
  /** The number of the newest version, damaged or not; 0 without one. */
  readonly newestVersion: (id: string) => number;
  readonly isDamaged: (id: string, version: number) => boolean;
  /** Throws flow-damaged. */
  readonly find: (id: string, version: number) => FlowVersion | undefined;
  /** Forgets which versions are the newest, once one was saved. */
  readonly reload: () => void;
  /** Forgets everything, after a save that did not come to stand. */
  readonly forget: () => void;
};

/** The flows that come with the product. */
export const shippedFlows = ['handover', 'signing', 'reception'] as const;

/** Opens the library of a site. */
export function openFlowLibrary(books: Pick<Books, 'flows'>): FlowLibrary {
  const read = new Map<string, FlowVersion | DamagedFlow>();
  let newest: ReadonlyMap<string, FlowVersion | DamagedFlow> | null = null;

  const versionOf = (row: FlowRow): FlowVersion | DamagedFlow => {
    const key = `${row.id} ${row.version}`;
    const known = read.get(key);
    if (known) return known;
    const template = templateOf(row);
    const named = { id: row.id, version: row.version, savedAt: row.saved_at };
    const made = template ? { ...named, template } : named;
    read.set(key, made);
    return made;
  };
  const found = (id: string, version: number) => {
    const known = read.get(`${id} ${version}`);
    if (known) return known;
    const row = books.flows.find(id, version);
    return row && versionOf(row);
  };
  const all = () => (newest ??= new Map(books.flows.newest().map((row) => [row.id, versionOf(row)])));
  return {
    newest: () => [...all().values()].filter(isReadable),
    newestDamaged: () => [...all().values()].filter((flow) => !isReadable(flow)),
    newestOf: (id) => readable(all().get(id)),
    newestVersion: (id) => all().get(id)?.version ?? 0,
    isDamaged(id, version) {
      const flow = found(id, version);
      return flow !== undefined && !isReadable(flow);
    },
    find: (id, version) => readable(found(id, version)),
    reload() {
      newest = null;
    },
    forget() {
      newest = null;
      read.clear();
    },
  };
}

const isReadable = (flow: FlowVersion | DamagedFlow): flow is FlowVersion => 'template' in flow;

function readable(flow: FlowVersion | DamagedFlow | undefined): FlowVersion | undefined {
  if (!flow || isReadable(flow)) return flow;
  throw new AppError('flow-damaged', undefined, { details: { flow: flow.id, version: flow.version } });
}

/** Null where the disk, or somebody with the database at hand, left nothing that is a template. */
function templateOf({ body }: FlowRow): FlowTemplate | null {
  try {
    return flowTemplate.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/**
 * Puts the shipped flows into a site that has none yet, as version 1: its services follow them, and stages it never had are
 * added. Throws when one of them breaks a rule: a fault of ours.
 */
export function installFlows(books: Pick<Books, 'flows' | 'plan'>, at: number): void {
  if (books.flows.newest().length > 0) return;
  for (const id of shippedFlows) {
    const reading = readTemplate(parse(readFileSync(resourceFile('flows', `${id}.yaml`), 'utf8')));
    if (!reading.ok) throw new Error(`the flow ${id} is unsound: ${JSON.stringify(reading.faults)}`);
    const { template } = reading;
    books.flows.insert({ id, version: 1, body: JSON.stringify(template), saved_at: at, saved_by: null });
    addMissingStages(books, template);
    for (const service of books.plan.services()) {
      if (service.flow_id === id) books.plan.saveServiceFlow(service.id, JSON.stringify(flowOf(template)));
    }
  }
}

/** Gives the site the stages a template names and it does not have; answers them. */
export function addMissingStages(books: Pick<Books, 'plan'>, template: FlowTemplate): readonly TemplateStage[] {
  const stages = books.plan.stages();
  const known = new Set(stages.map(({ id }) => id));
  const missing = template.stages.filter(({ id }) => !known.has(siteStage(id)));
  missing.forEach(({ id, name, minutes }, index) => {
    const sort = stages.length + index;
    const row = { name: name.zh, name_en: name.en, prior_minutes: minutes, wait_limit: null };
    books.plan.addStage({ id: siteStage(id), ...row, sort });
  });
  return missing;
}
