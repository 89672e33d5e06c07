import { forbiddenIn } from './law-topics.ts';
import { type Order, orderOf, pathOf, places, type StepPlace } from './law-order.ts';
import type { FlowTemplate } from './template.ts';
import type { LawProfile, TemplateFault } from './template-fault.ts';

/**
 * Holds a template against the law: what must come before the home is taken, and what may not stand in the way of it
 * (model contract GF-2014-0171 Art. 9, 11; domain 2.5–2.7). Every fault names its rule.
 */
export function lawFaults(template: FlowTemplate, profile: LawProfile): readonly TemplateFault[] {
  const order = orderOf(template);
  const all = places(template);
  return [
    ...(template.purpose === 'handover' ? wholeHandover(all) : []),
    ...takings(all, order, profile),
    ...explainedFirst(all, order),
  ];
}

const isIdentity = ({ step }: StepPlace) => step.kind === 'check-papers' && step.identity;
const isNotices = ({ step }: StepPlace) => step.kind === 'read-notices';
const isInspection = ({ step }: StepPlace) => step.kind === 'inspect';
const isAcceptance = ({ step }: StepPlace) => step.kind === 'sign' && step.paper === 'handover-certificate';
const isKeys = ({ step }: StepPlace) => step.kind === 'hand-over-items' && step.keys;
const isAlways = ({ step }: StepPlace) => !step.optional && step.when === undefined;

type Must = {
  readonly code: string;
  readonly is: (place: StepPlace) => boolean;
  readonly zh: string;
  readonly en: string;
};
const musts: readonly Must[] = [
  { code: 'identity', is: isIdentity, zh: '身份核验', en: 'the identity check' },
  { code: 'notices', is: isNotices, zh: '公示资料出示', en: 'the notices' },
  { code: 'inspection', is: isInspection, zh: '查验房屋', en: 'the inspection' },
];

function wholeHandover(all: readonly StepPlace[]): readonly TemplateFault[] {
  const parts: readonly Must[] = [
    ...musts,
    { code: 'acceptance', is: isAcceptance, zh: '签署商品房交接单', en: 'signing the handover certificate' },
    { code: 'keys', is: isKeys, zh: '移交钥匙', en: 'handing over the keys' },
  ];
  return parts
    .filter(({ is }) => !all.some((place) => is(place) && isAlways(place)))
    .map(({ code, zh, en }) =>
      fault(
        `law.no-${code}`,
        '/stages',
        `交付流程必须有一步“${zh}”，每户都做，不能设为可不做（合同第十一条）`,
        `A handover must have ${en}, for every household and not optional (contract Art. 11)`,
      ),
    );
}

function takings(all: readonly StepPlace[], order: Order, profile: LawProfile): readonly TemplateFault[] {
  const taken = all.filter((place) => isAcceptance(place) || isKeys(place));
  const seen = all.filter(isInspection);
  return [
    ...taken.flatMap((place) => whatMustComeFirst(all, order, place)),
    ...all.flatMap((place) => whatMayNotStandBefore(place, [...seen, ...taken], order, profile)),
    ...seen.flatMap((place) => whatInspectionWaitsFor(all, order, place)),
  ];
}

/** Acceptance and keys depend on identity, notices and inspection (contract Art. 9, 11(3); domain 2.7). */
function whatMustComeFirst(all: readonly StepPlace[], order: Order, place: StepPlace): readonly TemplateFault[] {
  const what = isKeys(place) ? ['移交钥匙', 'The keys'] : ['签署交接单', 'The handover certificate'];
  return musts
    .filter(({ is }) => !all.some((other) => is(other) && isAlways(other) && order.dependsOn(place, other)))
    .map(({ code, zh, en }) =>
      fault(
        `law.${code}-first`,
        pathOf(place),
        `${what[0]}之前必须先完成“${zh}”，每户都做（合同第九条、第十一条）`,
        `${what[1]} must come after ${en}, for every household (contract Art. 9, 11)`,
      ),
    );
}

function whatMayNotStandBefore(
  place: StepPlace,
  taken: readonly StepPlace[],
  order: Order,
  profile: LawProfile,
): readonly TemplateFault[] {
  const { step } = place;
  if (step.optional || !taken.some((one) => order.standsBefore(place, one))) return [];
  if (forbiddenIn(step)) {
    return [
      fault(
        'law.condition',
        pathOf(place),
        '查验房屋和办理交付手续不得以缴纳税费、物业费或签署物业文件为前提（合同第十一条第三款第1项）；可移到钥匙之后，或设为可不做',
        'Inspection and handover may not depend on taxes, property fees or property papers (contract Art. 11(3)1). Put it after the keys, or make it optional',
      ),
    ];
  }
  if (step.kind !== 'voucher') return [];
  const mayHold =
    profile.keysBlockedBy.includes(step.topic) || (profile.priceHoldsKeys !== null && step.topic === 'price');
  if (mayHold) return [];
  return [
    fault(
      'law.voucher',
      pathOf(place),
      '钥匙之前只能要求现场规则列明的凭证（默认仅维修资金）；房款须在现场规则里写明合同条款；其他凭证可设为可不做',
      'Before the keys only vouchers named in the site’s rules may be required (by default the maintenance fund); for the price the rules must name the contract clause. Make other vouchers optional',
    ),
  ];
}

/** 查验 comes before paying and accepting: no voucher, no certificate before it (domain 2.7). */
function whatInspectionWaitsFor(all: readonly StepPlace[], order: Order, place: StepPlace): readonly TemplateFault[] {
  return all
    .filter(
      (other) =>
        !other.step.optional &&
        (other.step.kind === 'voucher' || isAcceptance(other)) &&
        order.standsBefore(other, place),
    )
    .map((other) =>
      fault(
        'law.inspection-first',
        pathOf(other),
        '查验房屋必须在缴费凭证和签署交接单之前（先验后收，合同第十一条）',
        'The home is inspected before any voucher of a payment and before acceptance (contract Art. 11)',
      ),
    );
}

/** What was explained is signed after it was explained (B2). */
function explainedFirst(all: readonly StepPlace[], order: Order): readonly TemplateFault[] {
  const signed = all.filter(({ step }) => step.kind === 'sign' && step.paper === 'contract-explanation');
  return signed
    .filter(
      (place) =>
        !all.some((other) => other.step.kind === 'explain' && isAlways(other) && order.dependsOn(place, other)),
    )
    .map((place) =>
      fault(
        'law.explain-first',
        pathOf(place),
        '签署讲解确认单之前必须先逐条讲解',
        'The explanation record is signed after the explanation',
      ),
    );
}

function fault(code: string, path: string, zh: string, en: string): TemplateFault {
  return { code, path, message: { zh, en } };
}
