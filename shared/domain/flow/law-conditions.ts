import { demanded, type Order, pathOf, places, type StepPlace } from './law-order.ts';
import { forbiddenIn } from './law-topics.ts';
import { templateFault, type LawProfile, type TemplateFault } from './template-fault.ts';
import type { FlowTemplate, TemplateStep, Topic } from './template.ts';
import { isAcceptance, isKeys } from './waivable.ts';

/** What may not be made a condition of inspection, acceptance and keys (contract Art. 11(3)1; domain 2.6, 2.7). */
export function conditionFaults(template: FlowTemplate, order: Order, profile: LawProfile): readonly TemplateFault[] {
  const all = places(template);
  const needed = demanded(template);
  const seen = all.filter(({ step }) => step.kind === 'inspect');
  const taken = all.filter(({ step }) => isAcceptance(step) || isKeys(step));
  const keys = all.filter(({ step }) => isKeys(step));
  const required = all.filter(({ step }) => needed.has(step.id));
  return [
    ...required.flatMap((place) => forbidden(place, [...seen, ...taken], order)),
    ...required.flatMap((place) => vouchers(place, [...seen, ...taken], order, profile)),
    ...required.flatMap((place) => beforeInspection(place, seen, order)),
    ...all.flatMap((place) => outOfReach(place, keys, order, profile)),
  ];
}

/** Where the queue may lead a family to either stage first, the forbidden one may come first; so only after is after. */
function forbidden(place: StepPlace, taken: readonly StepPlace[], order: Order): readonly TemplateFault[] {
  if (!forbiddenIn(place.step, place.stageName) || taken.every((one) => order.alwaysAfter(place, one))) return [];
  return [
    templateFault(
      'law.condition',
      pathOf(place),
      '查验房屋和办理交付手续不得以缴纳税费、物业费或签署物业文件为前提（合同第十一条第三款第1项）；可移到钥匙之后，或设为可不做、也不让别的步骤等它',
      'Inspection and handover may not depend on taxes, property fees or property papers (contract Art. 11(3)1). Put it after the keys, or make it optional with no step waiting for it',
    ),
  ];
}

function vouchers(
  place: StepPlace,
  taken: readonly StepPlace[],
  order: Order,
  profile: LawProfile,
): readonly TemplateFault[] {
  const { step } = place;
  if (forbiddenIn(step, place.stageName) || proofsIn(step).every((topic) => mayHold(topic, profile))) return [];
  if (!taken.some((one) => order.standsBefore(place, one))) return [];
  return [
    templateFault(
      'law.voucher',
      pathOf(place),
      '钥匙之前只能要求现场规则列明的凭证（默认仅维修资金，住宅专项维修资金管理办法第十二条、第十三条）；房款须在现场规则里写明合同条款；其他凭证可设为可不做，其他资料可设为可后补',
      'Before the keys only vouchers named in the site’s rules may be required (by default the maintenance fund, Order 165 Art. 12–13); for the price the rules must name the contract clause. Make other vouchers optional and let other papers come later',
    ),
  ];
}

const money: ReadonlySet<Topic> = new Set(['price', 'loan', 'maintenance-fund']);

/** What a step wants a proof of there and then: a voucher, or a paper about money that may not come later. */
function proofsIn(step: TemplateStep): readonly Topic[] {
  if (step.kind === 'voucher') return [step.topic];
  if (step.kind !== 'check-papers') return [];
  return step.papers.filter(({ topic, mayComeLater }) => !mayComeLater && money.has(topic)).map(({ topic }) => topic);
}

function mayHold(topic: string, { keysBlockedBy, priceHoldsKeys }: LawProfile): boolean {
  return keysBlockedBy.includes(topic) || (priceHoldsKeys !== null && topic === 'price');
}

/**
 * 先验后收: no voucher, no certificate and no fees before the home was seen (domain 2.7). Only the area difference may be
 * gone through before (domain 3.3).
 */
function beforeInspection(place: StepPlace, seen: readonly StepPlace[], order: Order): readonly TemplateFault[] {
  const { step } = place;
  const settles = step.kind === 'settle' && step.lines.some(({ source }) => source !== 'area-difference');
  if (proofsIn(step).length === 0 && !isAcceptance(step) && !settles) return [];
  if (!seen.some((one) => order.standsBefore(place, one))) return [];
  return [
    templateFault(
      'law.inspection-first',
      pathOf(place),
      '查验房屋必须在缴费凭证、费用结算和签署交接单之前（先验后收，合同第十一条）；只有面积差异可以先说明',
      'The home is inspected before vouchers, fees and acceptance (contract Art. 11); only the area difference may be gone through before',
    ),
  ];
}

/** What holds the keys must be within reach before them, or nobody ever gets them. */
function outOfReach(
  place: StepPlace,
  keys: readonly StepPlace[],
  order: Order,
  { keysBlockedBy, priceHoldsKeys }: LawProfile,
): readonly TemplateFault[] {
  const { step } = place;
  const holds =
    (step.kind === 'voucher' && keysBlockedBy.includes(step.topic)) ||
    (step.kind === 'settle' &&
      priceHoldsKeys !== null &&
      step.lines.some(({ source }) => source === 'outstanding-price'));
  if (!holds || !keys.some((one) => order.dependsOn(place, one))) return [];
  return [
    templateFault(
      'law.keys-out-of-reach',
      pathOf(place),
      '按现场规则，这一步办完才能移交钥匙，所以不能排在钥匙之后',
      'By the site’s rules the keys wait for this step, so it cannot come after them',
    ),
  ];
}
