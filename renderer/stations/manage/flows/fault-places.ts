import type { FlowFault } from '#shared/protocol/flows.ts';
import type { Path } from './draft.ts';

/** `/stages/2/steps/0` of a path. */
export function pointer(path: Path): string {
  return path.map((key) => `/${key}`).join('');
}

/** The fault that concerns exactly this part, or for a part that holds others, one inside of it. */
export function faultNear(faults: readonly FlowFault[], path: Path, inside: boolean): FlowFault | null {
  const here = pointer(path);
  return faults.find((fault) => fault.path === here || (inside && fault.path.startsWith(`${here}/`))) ?? null;
}

/** Where to go to mend a fault: the stage and step it lies in, as far as its path tells. */
export function placeOf(path: string): Path {
  const [, stages, stage, steps, step] = path.split('/');
  if (stages !== 'stages' || stage === undefined) return [];
  const inStage: Path = ['stages', Number(stage)];
  return steps === 'steps' && step !== undefined ? [...inStage, 'steps', Number(step)] : inStage;
}
