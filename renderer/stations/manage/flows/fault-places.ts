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

/** What lies between a step (or the flow) and a fault in it: names of fields, and of lists with the place in them. */
export function partsOf(path: string): readonly { readonly name: string; readonly item: number | null }[] {
  const keys = path.split('/').slice(1);
  const inner = keys.slice(placeOf(path).length);
  return inner.flatMap((name, index) => {
    if (/^\d+$/.test(name)) return [];
    const next = inner[index + 1];
    return [{ name, item: next !== undefined && /^\d+$/.test(next) ? Number(next) + 1 : null }];
  });
}
