import type { StepResult } from '#shared/domain/flow/step-results.ts';
import type { TemplateStep } from '#shared/domain/flow/template.ts';
import { isMeant } from '#shared/domain/notices/catalogue.ts';
import type { House } from '../house.ts';
import { publicNotices } from '../notices/public-notices.ts';

/**
 * What was read with the versions that are public now (requirement E1): a notice is replaced later, and then it is known
 * which one this family was shown. What is not public here was shown as an original, and no version is claimed of it.
 */
export function withNoticesPublicThen(house: House, step: TemplateStep, result: StepResult): StepResult {
  if (step.kind !== 'read-notices' || result.kind !== 'read-notices') return result;
  const { acknowledged, how } = result.value;
  const shown = publicNotices(house).flatMap(({ kind: id, partOf, versionId, version, contentHash }) =>
    step.notices
      .filter(({ kind }) => isMeant(kind, { id, partOf }))
      .map(({ kind }) => ({ kind, versionId, version, contentHash })),
  );
  return { kind: result.kind, value: { acknowledged, how, ...(shown.length > 0 ? { public: shown } : {}) } };
}
