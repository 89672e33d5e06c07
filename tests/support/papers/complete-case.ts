import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { holds, type CaseFacts } from '#shared/domain/flow/facts.ts';
import { flowTemplate, type FlowTemplate, type SettleLine, type TemplateStep } from '#shared/domain/flow/template.ts';
import type { CalendarDate, LocalDateTime } from '#shared/domain/ids.ts';
import type { PaperFacts, PaperHome, PaperStep } from '#shared/domain/papers/paper-facts.ts';
import { areaDifference } from '#shared/domain/settlement/area-difference.ts';
import { settle } from '#shared/domain/settlement/settlement.ts';
import { computationLines } from '#shared/i18n/settlement.ts';
import { viewSettlement } from '#hub/services/view-settlement.ts';
import { shippedProfile } from '../settlement.ts';

const resource = (path: string) =>
  parse(readFileSync(new URL(`../../../resources/${path}`, import.meta.url), 'utf8')) as unknown;
const flows = new Map(
  ['handover', 'signing', 'reception'].map((id) => [id, flowTemplate.parse(resource(`flows/${id}.yaml`))]),
);
function flow(id: string): FlowTemplate {
  const template = flows.get(id);
  if (!template) throw new Error(`no flow ${id}`);
  return template;
}
const profile = shippedProfile('demo');

export const handoverDay = '2026-11-25' as CalendarDate;
const day = (date: string) => date as CalendarDate;
const photo = (number: number) => `file_photo${number}`;

export const home: PaperHome = {
  label: '3号楼 1单元 1502',
  layout: '三室两厅两卫',
  contractArea: '89.37',
  measuredArea: '92.80',
  contractInnerArea: '70.10',
  measuredInnerArea: '72.35',
  measuredSharedArea: '20.45',
  unitPrice: '23456.78',
  totalPrice: '2096332.43',
  downPayment: null,
  paidAmount: '2000000.00',
  paymentMethod: 'commercial-loan',
  formerPaymentMethod: 'commercial-loan',
  agreedDate: '2026-09-28' as CalendarDate,
};

/** A couple with an agent, all facts of the day known: every condition of the shipped flows that can hold does. */
export const dayFacts: CaseFacts = {
  paymentMethod: 'commercial-loan',
  areaDifference: 'beyond',
  late: true,
  dateUnknown: false,
  agent: true,
  corporate: false,
  coOwners: true,
  coOwnerAbsent: true,
  spouseAbsent: false,
  minor: false,
  foreign: false,
  succession: 'none',
  paymentChanged: true,
  outstandingPrice: true,
  profile: 'demo',
};

/** What is entered at a step so that it is complete, made from the step itself. */
export function fullResult(step: TemplateStep): unknown {
  switch (step.kind) {
    case 'check-papers':
      return {
        papers: step.papers.map(({ id, copies, mayComeLater }, index) =>
          mayComeLater && index % 2 === 1
            ? { id, status: 'later', bringBy: '2026-12-10' }
            : { id, status: 'seen', originals: 1, copies },
        ),
      };
    case 'explain':
      return {
        points: step.points.map(({ id }, index) =>
          index % 4 === 0
            ? {
                id,
                explained: true,
                question: '这一条和样板间不一致怎么办？',
                answer: '以合同附件六为准，可要求整改。',
              }
            : { id, explained: true },
        ),
      };
    case 'read-notices':
      return { acknowledged: step.notices.map(({ kind }) => kind), how: 'customer-screen' };
    case 'confirm-figures':
      return { confirmed: true };
    case 'settle':
      return {
        lines: step.lines.map(({ id }, index) => ({
          id,
          explained: true,
          outcome: (['paid', 'unpaid', 'disputed'] as const)[index % 3],
          ...(index % 3 === 0 ? { voucher: `SJ-2026-${index + 101}` } : {}),
          ...(index % 3 === 2 ? { words: '对计算基数有异议，要求以实测面积重新核算。' } : {}),
        })),
      };
    case 'inspect':
      return {
        conclusion: 'accept-after-repair',
        words: '次卧外窗关不严，修好再来看一次。',
        absentRooms: [],
        items: 6,
      };
    case 'sign':
      return { documentId: 'doc_1' };
    case 'hand-over-items':
      return { items: step.items.map(({ id, count }) => ({ id, count })), receivedBy: 'owner', custody: [] };
    case 'voucher':
      return {
        number: step.id === 'contract-number' ? 'YS(2024)0031578' : 'WX2026-000871',
        date: '2026-11-20',
        amount: '8352.00',
      };
    case 'form':
      return {
        values: Object.fromEntries(
          step.fields.map((field) => [field.id, field.options?.[0]?.id ?? fieldValue(field.type)]),
        ),
      };
    case 'print':
      return { documentIds: ['doc_2'] };
    case 'rate':
      return {
        scores: step.topics.map(({ id }, index) => ({ id, score: 5 - (index % 3) })),
        words: '陪同的小周很耐心。',
        callback: true,
      };
    case 'consent':
      return { answers: step.items.map(({ id }, index) => ({ id, granted: index % 2 === 0 })) };
    default:
      throw new Error('no such step');
  }
}

function fieldValue(type: string): string {
  return (
    { date: '2026-12-01', money: '15000.00', number: '2', 'yes-no': 'yes', phone: '13800001234' }[type] ?? '按约定办理'
  );
}

function stagesOf(template: FlowTemplate, facts: CaseFacts): PaperFacts['stages'] {
  return template.stages.map((stage) => ({
    id: stage.id,
    name: stage.name,
    done: true,
    steps: stage.steps
      .filter(({ when }) => holds(when, facts))
      .map((step, index) => {
        const definition = applicable(step, facts);
        return {
          definition,
          state: index === 3 ? 'disputed' : 'done',
          result: fullResult(definition),
          at: `2026-11-25 10:${String(10 + index).padStart(2, '0')}`,
          by: '李专员',
          words: index === 3 ? '面积以我请的测绘公司为准。' : null,
        } as PaperStep;
      }),
  }));
}

/** The step with those of its parts that apply. */
function applicable(step: TemplateStep, facts: CaseFacts): TemplateStep {
  const kept = <T extends { readonly when?: unknown }>(items: readonly T[]) =>
    items.filter(({ when }) => holds(when as never, facts));
  if (step.kind === 'check-papers') return { ...step, papers: kept(step.papers) };
  if (step.kind === 'explain') return { ...step, points: kept(step.points) };
  if (step.kind === 'read-notices') return { ...step, notices: kept(step.notices) };
  if (step.kind === 'settle') return { ...step, lines: kept(step.lines) };
  if (step.kind === 'hand-over-items') return { ...step, items: kept(step.items) };
  return step;
}

const inspection: PaperFacts['inspection'] = [
  { kind: 'fine', room: 'living-room', part: 'wall', recordedAt: '2026-11-25T02:00:00.000Z' },
  { kind: 'fine', room: 'living-room', part: 'ceiling', recordedAt: '2026-11-25T02:01:00.000Z' },
  {
    kind: 'defect',
    room: 'bedroom',
    part: 'window',
    problem: 'not-closing',
    severity: 'affects-use',
    note: '左扇下沉约 5 毫米，锁点对不上。',
    photos: [photo(1), photo(2)],
    responsible: 'doors-windows',
    agreedDate: day('2026-12-09'),
    recordedAt: '2026-11-25T02:05:00.000Z',
  },
  {
    kind: 'defect',
    room: 'bathroom',
    part: 'waterproofing',
    problem: 'leak',
    severity: 'safety',
    photos: [photo(3)],
    responsible: 'waterproofing-contractor',
    agreedDate: day('2026-12-20'),
    recordedAt: '2026-11-25T02:07:00.000Z',
  },
  {
    kind: 'defect',
    room: 'kitchen',
    part: 'tiles',
    problem: 'hollow',
    severity: 'minor',
    photos: [],
    recordedAt: '2026-11-25T02:09:00.000Z',
  },
  {
    kind: 'meter',
    meter: 'water',
    number: 'S2207-118',
    reading: '3.250',
    photos: [photo(4)],
    recordedAt: '2026-11-25T02:10:00.000Z',
  },
  {
    kind: 'meter',
    meter: 'electricity',
    number: '3301-77120',
    reading: '12',
    photos: [],
    recordedAt: '2026-11-25T02:11:00.000Z',
  },
];

const base = {
  siteName: { zh: '美伦熙语 · 一期交付中心', en: 'Meilun Xiyu · Phase 1 Handover Centre' },
  parties: profile.parties,
  date: handoverDay,
  visitNumber: 'H027',
  home,
  visitor: null,
  owners: [
    { index: 0, name: '郑晓岚', idType: 'id-card', idNumber: '110101198803071234', present: true },
    { index: 1, name: '陈立行', idType: 'id-card', idNumber: '110101198611029876', present: false },
  ],
  agent: {
    name: '陈立言',
    idType: 'id-card',
    idNumber: '110101199002150011',
    phone: '13912345678',
    powers: ['inspect', 'confirm-area', 'settle', 'sign'],
    validUntil: '2027-01-31',
  },
  foreign: false,
  escort: '周陪同',
  stepId: null,
  inspection: [],
  custody: [],
  refusal: null,
  deliveredOn: null,
  late: {
    agreedDate: '2026-09-30' as CalendarDate,
    actualDate: '2026-11-27' as CalendarDate,
    days: 58,
    baseKind: 'total-price',
    base: '2350000.00',
    ratePer10k: '1',
    amount: '13630.00',
    lines: [{ zh: '2350000.00 × 万分之 1 × 58 日 = 13630.00 元', en: '2,350,000.00 × 1/10,000 × 58 days = 13,630.00' }],
  },
  moveIn: {
    delivery: {
      place: { zh: '美伦熙语一期交付中心', en: 'Phase 1 Handover Centre' },
      phone: '400-000-0000',
      from: '2026-11-20',
      to: '2026-12-05',
      opens: '09:00',
      closes: '17:30',
      filing: null,
    },
    appointment: '2026-11-28T10:20' as LocalDateTime,
    window: { earlyMinutes: 30, lateMinutes: 60 },
    filing: { number: '建备 2026-118 号', issuedOn: '2026-10-20' as CalendarDate },
    checkInCode: 'AbCdEfGh1234567890XyZw',
  },
} as const satisfies Partial<PaperFacts>;

/** A handover as it stands at its end, with two defects that matter, a refusal and keys in custody on record. */
export function handoverCase(changes: Partial<PaperFacts> = {}): PaperFacts {
  const template = flow('handover');
  return {
    ...base,
    owners: [...base.owners],
    agent: { ...base.agent, powers: [...base.agent.powers] },
    purpose: 'handover',
    stages: stagesOf(template, dayFacts),
    inspection,
    area: areaFacts(),
    settlement: settlementOf(template, dayFacts),
    custody: [
      {
        name: { zh: '入户门钥匙', en: 'Entry door keys' },
        count: 1,
        reason: '次卧外窗整改',
        until: day('2026-12-20'),
      },
    ],
    refusal: { grounds: ['quality', 'late'], words: '卫生间还在渗水，修好再谈。', at: '2026-11-25 11:40' },
    ...changes,
  };
}

/** A signing as it stands at its end. */
export function signingCase(changes: Partial<PaperFacts> = {}): PaperFacts {
  const template = flow('signing');
  return {
    ...base,
    owners: [...base.owners],
    agent: { ...base.agent, powers: [...base.agent.powers] },
    purpose: 'signing',
    stages: stagesOf(template, dayFacts),
    area: null,
    settlement: settlementOf(template, dayFacts),
    ...changes,
  };
}

/** A visitor without a home, received at the sales office. */
export function receptionCase(changes: Partial<PaperFacts> = {}): PaperFacts {
  const template = flow('reception');
  return {
    ...base,
    owners: [],
    agent: null,
    home: null,
    visitor: { name: '何来访', phone: '13800001234' },
    purpose: 'reception',
    stages: stagesOf(template, { ...dayFacts, agent: false }),
    area: null,
    settlement: null,
    ...changes,
  };
}

/** The handover of another home on another day: its areas, price and dates, and all that follows from them. */
export function handoverOf(changes: Partial<PaperHome>, handedOver: string): PaperFacts {
  const changed = { ...home, ...changes };
  return handoverCase({
    home: changed,
    date: day(handedOver),
    area: areaFacts(changed),
    settlement: settlementOf(flow('handover'), dayFacts, changed, day(handedOver)),
  });
}

function areaFacts(of = home): PaperFacts['area'] {
  const result = areaDifference({
    basis: 'gross',
    contractArea: of.contractArea,
    measuredArea: of.measuredArea ?? '',
    unitPrice: of.unitPrice ?? '',
    contractInnerArea: of.contractInnerArea ?? '',
    measuredInnerArea: of.measuredInnerArea ?? '',
  });
  if (!result.ok) throw new Error('the areas of the example are known');
  return { basis: 'gross', found: result.value, lines: computationLines(result.value.computation) };
}

function settlementOf(
  template: FlowTemplate,
  facts: CaseFacts,
  of = home,
  handoverDate = handoverDay,
): PaperFacts['settlement'] {
  const step = template.stages.flatMap(({ steps }) => steps).find(({ kind }) => kind === 'settle');
  const lines: readonly SettleLine[] = step?.kind === 'settle' ? step.lines : [];
  const figures = {
    building: '3号楼',
    use: 'residential' as const,
    areaBasis: null,
    contractArea: of.contractArea,
    measuredArea: of.measuredArea,
    contractInnerArea: of.contractInnerArea,
    measuredInnerArea: of.measuredInnerArea,
    unitPrice: of.unitPrice,
    totalPrice: of.totalPrice,
    downPayment: null,
    paidAmount: of.paidAmount,
    agreedDeliveryDate: of.agreedDate,
  };
  const settlement = settle({ figures, facts, profile, lines, handoverDate });
  return viewSettlement(step?.id ?? 'settle', handoverDate, settlement);
}
