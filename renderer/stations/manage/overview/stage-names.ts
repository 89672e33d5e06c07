import type { StageView } from '#shared/protocol/floor.ts';
import type { Language } from '#shared/i18n/words.ts';
import { ownName } from '../parts/own-name.ts';

/** The name of a stage in the language of the page. */
export type StageNames = (stage: { readonly stageId: string; readonly stageName: string }) => string;

/** Names by id; a stage that is not known yet keeps the name the hub gave with it. */
export function stageNames(stages: readonly StageView[], language: Language): StageNames {
  const byId = new Map<string, string>(stages.map((stage) => [stage.id, ownName(stage, language)]));
  return ({ stageId, stageName }) => byId.get(stageId) ?? stageName;
}
