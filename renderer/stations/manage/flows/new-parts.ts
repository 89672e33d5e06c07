import type { StepKind } from '#shared/domain/flow/template.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import type { FieldSpec } from './field-spec.ts';
import { freshId, type Json } from './draft.ts';

const nobody = { zh: '', en: '' };

/** A new item of a list, with what its fields fall back to. */
export function newItem(stem: string, fields: readonly FieldSpec[], taken: readonly Json[]): Json {
  const named = fields.some((field) => field.name === 'kind') ? 'kind' : 'id';
  const ids = taken.map((item) => item[named]);
  const filled = fields.flatMap((field): readonly (readonly [string, unknown])[] => {
    if (field.type === 'bilingual' && !field.optional) return [[field.name, nobody]];
    if (field.type === 'choice' && field.fallback !== '') return [[field.name, field.fallback]];
    if (field.type === 'count') return [[field.name, Math.max(1, field.min)]];
    return [];
  });
  return { [named]: freshId(stem, ids), ...Object.fromEntries(filled) };
}

/** A new step of a kind, empty; the checks beside the form say what it still needs. */
export function newStep(
  kind: StepKind,
  title: { readonly zh: string; readonly en: string },
  taken: readonly unknown[],
): Json {
  const step: Json = { id: freshId(kind, taken), kind, title };
  switch (kind) {
    case 'voucher':
      return { ...step, topic: 'other' };
    case 'inspect':
      return { ...step, dictionary: { rooms: [], parts: [], problems: [], responsible: [], meters: [] } };
    default:
      return step;
  }
}

/** A stage of the site taken into a flow; it comes after the last one there. */
export function newStage(stage: StageView, last: string | null): Json {
  return {
    id: stage.id.replace(/^stg_/, ''),
    name: { zh: stage.name, en: stage.nameEn },
    after: last === null ? [] : [last],
    minutes: Math.max(1, Math.round(stage.priorMinutes)),
    steps: [],
  };
}
