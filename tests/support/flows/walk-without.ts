import type { FlowTemplate, TemplateStep } from '#shared/domain/flow/template.ts';

/**
 * What a family gets to that never does some of the steps, worked out by walking: whatever may be begun is done, a stage is
 * left when nothing that it insists on is open, and so on until nothing moves. Knows nothing of how the law checks look at it.
 */
export function walkWithout(
  template: FlowTemplate,
  skipped: (step: TemplateStep) => boolean,
  applies: (step: TemplateStep) => boolean = () => true,
): ReadonlySet<string> {
  const passed = new Set<string>();
  const done = new Set<string>();
  const left = new Set<string>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const stage of template.stages) {
      if (left.has(stage.id) || stage.after.some((before) => !left.has(before))) continue;
      for (const step of stage.steps) {
        if (passed.has(step.id) || step.after.some((before) => !passed.has(before))) continue;
        // One that does not concern the family is passed by, in its turn.
        if (applies(step) && skipped(step)) continue;
        passed.add(step.id);
        if (applies(step)) done.add(step.id);
        moved = true;
      }
      if (stage.steps.some((step) => applies(step) && !step.optional && !done.has(step.id))) continue;
      left.add(stage.id);
      moved = true;
    }
  }
  return done;
}
