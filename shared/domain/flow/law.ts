import { conditionFaults } from './law-conditions.ts';
import { type Order, orderOf, pathOf, places, type StepPlace } from './law-order.ts';
import { templateFault, type LawProfile, type TemplateFault } from './template-fault.ts';
import type { FlowTemplate } from './template.ts';
import { isAcceptance, isIdentity, isKeys } from './waivable.ts';

/**
 * Holds a template against the law: what must come before the home is taken, and what may not stand in the way of it
 * (model contract GF-2014-0171 Art. 9, 11; domain 2.5–2.7). Every fault names its rule.
 */
export function lawFaults(template: FlowTemplate, profile: LawProfile): readonly TemplateFault[] {
  const order = orderOf(template);
  const all = places(template);
  const taken = all.filter(({ step }) => isAcceptance(step) || isKeys(step));
  return [
    ...(template.purpose === 'handover' ? wholeHandover(all) : []),
    ...taken.flatMap((place) => whatMustComeFirst(all, order, place)),
    ...conditionFaults(template, order, profile),
    ...explainedFirst(all, order),
  ];
}

/** For every household, whatever its facts, and not left to choice. */
const isAlways = ({ step }: StepPlace) => !step.optional && step.when === undefined;

type Must<Code extends string> = {
  readonly code: Code;
  readonly is: (place: StepPlace) => boolean;
  readonly zh: string;
  readonly en: string;
};
const musts: readonly Must<'identity' | 'notices' | 'inspection'>[] = [
  { code: 'identity', is: ({ step }) => isIdentity(step), zh: '身份核验', en: 'the identity check' },
  {
    code: 'notices',
    // What every household is shown, not only some.
    is: ({ step }) => step.kind === 'read-notices' && step.notices.some(({ when }) => when === undefined),
    zh: '公示资料出示',
    en: 'the notices',
  },
  { code: 'inspection', is: ({ step }) => step.kind === 'inspect', zh: '查验房屋', en: 'the inspection' },
];

function wholeHandover(all: readonly StepPlace[]): readonly TemplateFault[] {
  const parts: readonly Must<(typeof musts)[number]['code'] | 'acceptance' | 'keys'>[] = [
    ...musts,
    {
      code: 'acceptance',
      is: ({ step }) => isAcceptance(step),
      zh: '签署商品房交接单',
      en: 'signing the handover certificate',
    },
    {
      code: 'keys',
      // Named as such: whoever edits the flow and every screen know which step it is.
      is: ({ step }) => isKeys(step) && step.keys,
      zh: '移交钥匙',
      en: 'handing over the keys',
    },
  ];
  return parts
    .filter(({ is }) => !all.some((place) => is(place) && isAlways(place)))
    .map(({ code, zh, en }) =>
      templateFault(
        `law.no-${code}`,
        '/stages',
        `交付流程必须有一步“${zh}”，每户都做，不能设为可不做（合同第九条、第十一条）`,
        `A handover must have ${en}, for every household and not optional (contract Art. 9, 11)`,
      ),
    );
}

/** Acceptance and keys depend on identity, notices and inspection (contract Art. 9, 11(3); domain 2.7). */
function whatMustComeFirst(all: readonly StepPlace[], order: Order, place: StepPlace): readonly TemplateFault[] {
  const what = isKeys(place.step) ? ['移交钥匙', 'The keys'] : ['签署交接单', 'The handover certificate'];
  return musts
    .filter(({ is }) => !all.some((other) => is(other) && isAlways(other) && order.dependsOn(place, other)))
    .map(({ code, zh, en }) =>
      templateFault(
        `law.${code}-first`,
        pathOf(place),
        `${what[0]}之前必须先完成“${zh}”，每户都做（合同第九条、第十一条）`,
        `${what[1]} must come after ${en}, for every household (contract Art. 9, 11)`,
      ),
    );
}

/** What was explained is signed after it was explained (requirement B2). */
function explainedFirst(all: readonly StepPlace[], order: Order): readonly TemplateFault[] {
  const signed = all.filter(({ step }) => step.kind === 'sign' && step.paper === 'contract-explanation');
  return signed
    .filter(
      (place) =>
        !all.some((other) => other.step.kind === 'explain' && isAlways(other) && order.dependsOn(place, other)),
    )
    .map((place) =>
      templateFault(
        'law.explain-first',
        pathOf(place),
        '签署讲解确认单之前必须先逐条讲解，没讲的不能签',
        'The explanation record is signed after the explanation and says only what was explained',
      ),
    );
}
