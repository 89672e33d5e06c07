import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Bilingual, type FlowTemplate, flowTemplate, type StepOf } from '#shared/domain/flow/template.ts';

const folder = fileURLToPath(new URL('../../../resources/flows/', import.meta.url));

/** The flows that come with the product, by their file's name. */
export const shippedFlows: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]),
);

/** The shipped flow, as the hub reads it. */
export function shippedFlow(name: string): FlowTemplate {
  return flowTemplate.parse(parse(shippedFlows.get(name) ?? ''));
}

export function stepsOf(flow: FlowTemplate) {
  return flow.stages.flatMap((stage) => stage.steps);
}

/** The step with this id, which must be of this kind. */
export function stepOf<K extends FlowTemplate['stages'][number]['steps'][number]['kind']>(
  flow: FlowTemplate,
  id: string,
  kind: K,
): StepOf<K> {
  const step = stepsOf(flow).find((one): one is StepOf<K> => one.id === id && one.kind === kind);
  if (step === undefined) throw new Error(`no ${kind} step ${id} in ${flow.id}`);
  return step;
}

export type Place = { readonly path: string; readonly words: Bilingual };

/** Every pair of words in the flow, with where it stands. */
export function wordsOf(value: unknown, path = ''): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [{ path, words: value as Bilingual }];
  return Object.entries(value).flatMap(([key, inner]) => wordsOf(inner, `${path}/${key}`));
}

/** Lists of things with ids, wherever they stand; within one list an id names one thing. */
export function idLists(value: unknown, path = ''): readonly { readonly path: string; readonly ids: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, inner]) => idLists(inner, `${path}/${key}`));
  if (!Array.isArray(value)) return inside;
  const ids = value.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? [one.id] : [],
  );
  return [{ path, ids }, ...inside];
}
