import { flowFaults } from '../journey/flow.ts';
import { flowOf } from './site-stage.ts';
import type { FlowTemplate, TemplateStage, TemplateStep } from './template.ts';
import { type TemplateFault, templateFault } from './template-fault.ts';

type Placed = { readonly id: string; readonly path: string };

/** Faults in how the parts of a template hang together: names twice, names of nothing, circles, lists that do not fit. */
export function structureFaults(template: FlowTemplate): readonly TemplateFault[] {
  const { stages } = template;
  const steps = stages.flatMap((stage, at) =>
    stage.steps.map((step, place) => ({ step, path: `/stages/${at}/steps/${place}` })),
  );
  // What is signed or handed over is a home; without one there is no owner whose powers an agent could lack.
  const homeless = template.purpose !== 'reception' && template.subject !== 'unit';
  return [
    ...(homeless
      ? [
          templateFault(
            'structure.subject',
            '/subject',
            '签约和交付的流程要以房屋为对象',
            'A flow of signing or handover is about a home',
          ),
        ]
      : []),
    ...twice(stages.map(({ id }, at) => ({ id, path: `/stages/${at}/id` }))),
    ...twice(steps.map(({ step, path }) => ({ id: step.id, path: `${path}/id` }))),
    ...stages.flatMap((stage, at) => stageFaults(stage, at, stages)),
    ...(flowFaults(flowOf(template)).includes('circle')
      ? [
          templateFault(
            'structure.circle',
            '/stages',
            '环节的先后成了圈，谁也开始不了',
            'The stages wait for each other in a circle',
          ),
        ]
      : []),
    ...steps.flatMap(({ step, path }) => stepFaults(step, path)),
  ];
}

function stageFaults(stage: TemplateStage, at: number, stages: readonly TemplateStage[]): readonly TemplateFault[] {
  const known = new Set(stages.map(({ id }) => id));
  const own = new Set(stage.steps.map(({ id }) => id));
  const unknownStages = stage.after.filter((before) => !known.has(before));
  const unknownSteps = stage.steps.flatMap((step, place) =>
    step.after
      .filter((before) => !own.has(before))
      .map((before) => ({ before, path: `/stages/${at}/steps/${place}/after` })),
  );
  const circle = stepsCircle(stage);
  return [
    ...unknownStages.map((before) =>
      templateFault(
        'structure.unknown-stage',
        `/stages/${at}/after`,
        `没有名为“${before}”的环节`,
        `There is no stage “${before}”`,
      ),
    ),
    ...unknownSteps.map(({ before, path }) =>
      templateFault(
        'structure.unknown-step',
        path,
        `本环节没有名为“${before}”的步骤`,
        `This stage has no step “${before}”`,
      ),
    ),
    ...(circle
      ? [
          templateFault(
            'structure.circle',
            `/stages/${at}/steps`,
            '步骤的先后成了圈',
            'The steps wait for each other in a circle',
          ),
        ]
      : []),
  ];
}

function stepsCircle({ steps }: TemplateStage): boolean {
  const own = new Set(steps.map(({ id }) => id));
  const done = new Set<string>();
  for (let round = 0; round < steps.length; round++) {
    for (const step of steps) if (step.after.every((before) => done.has(before) || !own.has(before))) done.add(step.id);
  }
  return steps.some(({ id }) => !done.has(id));
}

function stepFaults(step: TemplateStep, path: string): readonly TemplateFault[] {
  switch (step.kind) {
    case 'check-papers':
      return twice(placed(step.papers, `${path}/papers`));
    case 'explain':
      return twice(placed(step.points, `${path}/points`));
    case 'read-notices':
      return twice(step.notices.map(({ kind }, at) => ({ id: kind, path: `${path}/notices/${at}` })));
    case 'settle':
      return [
        ...twice(placed(step.lines, `${path}/lines`)),
        ...step.lines.flatMap((line, at) =>
          (line.source === 'fixed') === (line.amount !== undefined)
            ? []
            : [
                templateFault(
                  'structure.amount',
                  `${path}/lines/${at}/amount`,
                  '固定金额的项目要写金额，其他项目不写',
                  'A fixed line names its amount, no other does',
                ),
              ],
        ),
      ];
    case 'inspect':
      return dictionaryFaults(step.dictionary, `${path}/dictionary`);
    case 'hand-over-items':
      return twice(placed(step.items, `${path}/items`));
    case 'form':
      return [
        ...twice(placed(step.fields, `${path}/fields`)),
        ...step.fields.flatMap((field, at) =>
          (field.type === 'choice' || field.type === 'choices') === (field.options !== undefined)
            ? twice(placed(field.options ?? [], `${path}/fields/${at}/options`))
            : [
                templateFault(
                  'structure.options',
                  `${path}/fields/${at}/options`,
                  '单选和多选要有选项，其他类型没有',
                  'A choice has options, nothing else has',
                ),
              ],
        ),
      ];
    case 'rate':
      return twice(placed(step.topics, `${path}/topics`));
    case 'consent':
      return twice(placed(step.items, `${path}/items`));
    case 'confirm-figures':
    case 'sign':
    case 'voucher':
    case 'print':
      return [];
  }
}

type Dictionary = Extract<TemplateStep, { readonly kind: 'inspect' }>['dictionary'];

function dictionaryFaults(
  { rooms, parts, problems, responsible, meters }: Dictionary,
  path: string,
): readonly TemplateFault[] {
  const knownParts = new Set(parts.map(({ id }) => id));
  const knownProblems = new Set(problems.map(({ id }) => id));
  const unknown = (what: readonly string[], known: ReadonlySet<string>, at: string) =>
    what
      .filter((one) => !known.has(one))
      .map((one) =>
        templateFault('structure.unknown-part', at, `验房字典里没有“${one}”`, `The dictionary has no “${one}”`),
      );
  return [
    ...[rooms, parts, problems, responsible, meters].flatMap((list, index) =>
      twice(placed(list, `${path}/${['rooms', 'parts', 'problems', 'responsible', 'meters'][index]}`)),
    ),
    ...rooms.flatMap((room, at) => unknown(room.parts, knownParts, `${path}/rooms/${at}/parts`)),
    ...parts.flatMap((part, at) => unknown(part.problems, knownProblems, `${path}/parts/${at}/problems`)),
  ];
}

function placed(list: readonly { readonly id: string }[], path: string): readonly Placed[] {
  return list.map(({ id }, at) => ({ id, path: `${path}/${at}` }));
}

function twice(items: readonly Placed[]): readonly TemplateFault[] {
  const ids = items.map(({ id }) => id);
  return items
    .filter(({ id }, index) => ids.indexOf(id) !== index)
    .map(({ id, path }) =>
      templateFault('structure.twice', path, `代号“${id}”用了两次`, `The code “${id}” is used twice`),
    );
}
