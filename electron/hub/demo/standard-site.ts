import type { StageId } from '#shared/domain/ids.ts';
import { type Flow, linearFlow } from '#shared/domain/journey/flow.ts';
import { usualQuietHours } from '#shared/domain/reminders/quiet-hours.ts';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';

/** Stages and services every new site begins with; a site changes them in Manage. Minutes are what to expect until measured. */
export const standardStages: readonly (readonly [id: string, name: string, nameEn: string, minutes: number])[] = [
  ['papers', '资料核验', 'Papers', 6],
  ['notices', '公示与面积确认', 'Notices & areas', 8],
  ['inspection', '陪同验房', 'Inspection', 40],
  ['settlement', '结算', 'Settlement', 8],
  ['acceptance', '签署交接', 'Acceptance', 8],
  ['keys', '钥匙移交', 'Keys', 6],
  ['s-papers', '资料审核', 'Paper check', 10],
  ['s-contract', '风险提示与合同讲解', 'Risks & contract', 30],
  ['s-filing', '网签核对', 'Online filing', 15],
  ['s-payment', '付款/按揭', 'Payment or loan', 20],
  ['s-collect', '领件', 'Collection', 6],
  ['o-sign-in', '签到', 'Sign-in', 2],
  ['o-safety', '安全告知', 'Safety briefing', 5],
  ['o-visit', '参观', 'Site visit', 30],
  ['o-opinion', '意见登记', 'Comments', 6],
  ['o-gift', '礼品', 'Gift', 2],
  ['enquiry', '咨询', 'Enquiry', 10],
  ['property', '物业服务', 'Property service', 8],
  ['v-reception', '来访接待', 'Reception', 40],
];

/** The id of a standard stage. */
export function standardStage(name: string): StageId {
  return `stg_${name}` as StageId;
}

type StandardService = {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  readonly nameEn: string;
  readonly flow: Flow;
  readonly flowId: string | null;
};

const through = (...names: string[]) => linearFlow(names.map(standardStage));

/** Handover and signing are for a home; the open day, enquiries and the property company are not. */
export const standardServices: readonly StandardService[] = [
  {
    id: 'svc_handover',
    letter: 'H',
    name: '交付办理',
    nameEn: 'Handover',
    flow: through('papers', 'notices', 'inspection', 'settlement', 'acceptance', 'keys'),
    flowId: 'handover',
  },
  {
    id: 'svc_signing',
    letter: 'S',
    name: '签约',
    nameEn: 'Signing',
    flow: through('s-papers', 's-contract', 's-filing', 's-payment', 's-collect'),
    flowId: 'signing',
  },
  {
    id: 'svc_open-day',
    letter: 'K',
    name: '工地开放日',
    nameEn: 'Open day',
    flow: through('o-sign-in', 'o-safety', 'o-visit', 'o-opinion', 'o-gift'),
    flowId: null,
  },
  { id: 'svc_enquiry', letter: 'E', name: '咨询', nameEn: 'Enquiry', flow: through('enquiry'), flowId: null },
  {
    id: 'svc_property',
    letter: 'P',
    name: '物业服务',
    nameEn: 'Property service',
    flow: through('property'),
    flowId: null,
  },
];

/** Settings of a new site: without appointments at most three may go first (design: order in a line). */
export const standardSettings: SiteSettings = {
  siteName: '新现场',
  siteNameEn: 'New site',
  timeZone: 'Asia/Shanghai',
  dayStart: '04:00',
  maxOvertakes: 3,
  appointmentWindow: { earlyMinutes: 30, lateMinutes: 30 },
  leastCallsBeforeNoShow: 2,
  returnPlaces: 3,
  mayChoose: false,
  wrongTriesPerUnit: 5,
  quietHours: usualQuietHours,
};
