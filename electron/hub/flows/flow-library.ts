import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { flowOf, siteStage } from '#shared/domain/flow/site-stage.ts';
import { type FlowTemplate, flowTemplate, type TemplateStage } from '#shared/domain/flow/template.ts';
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

/** The site's flows: each version is read once and kept, since cases ask for theirs at every step. */
export type FlowLibrary = {
  readonly newest: () => readonly FlowVersion[];
  readonly newestOf: (id: string) => FlowVersion | undefined;
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
  const read = new Map<string, FlowVersion>();
  let newest: ReadonlyMap<string, FlowVersion> | null = null;

  const versionOf = (row: FlowRow): FlowVersion => {
    const key = `${row.id} ${row.version}`;
    const known = read.get(key);
    if (known) return known;
    const template = flowTemplate.parse(JSON.parse(row.body));
    const made = { id: row.id, version: row.version, savedAt: row.saved_at, template };
    read.set(key, made);
    return made;
  };
  const all = () => (newest ??= new Map(books.flows.newest().map((row) => [row.id, versionOf(row)])));
  return {
    newest: () => [...all().values()],
    newestOf: (id) => all().get(id),
    find(id, version) {
      const known = read.get(`${id} ${version}`);
      if (known) return known;
      const row = books.flows.find(id, version);
      return row && versionOf(row);
    },
    reload() {
      newest = null;
    },
    forget() {
      newest = null;
      read.clear();
    },
  };
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
    books.plan.addStage({ id: siteStage(id), name: name.zh, name_en: name.en, prior_minutes: minutes, sort });
  });
  return missing;
}
