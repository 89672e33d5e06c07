import type { StageId } from '../ids.ts';
import type { Flow } from '../journey/flow.ts';
import type { FlowTemplate } from './template.ts';

/** The site's stage that a stage of a template stands for: `papers` is `stg_papers`. */
export function siteStage(stage: string): StageId {
  return `stg_${stage}` as StageId;
}

/** The template's name of a site's stage. */
export function stageName(stageId: StageId): string {
  return stageId.replace(/^stg_/, '');
}

/** The stages of a template as the queue knows them. */
export function flowOf(template: FlowTemplate): Flow {
  return template.stages.map(({ id, after }) => ({ stageId: siteStage(id), after: after.map(siteStage) }));
}
