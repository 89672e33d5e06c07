import type { StationRole } from '#shared/protocol/roles.ts';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';
import { standardSettings } from './standard-site.ts';

/** The demo site's settings: appointments, so ten may go first; a chosen call is allowed, with a reason. */
export const demoSettings: SiteSettings = {
  ...standardSettings,
  siteName: '美伦熙语 · 一期交付中心',
  siteNameEn: 'Meilun Xiyu · Phase 1 Handover Centre',
  maxOvertakes: 10,
  mayChoose: true,
};

/** Counters of the demo site and the stages each is set up for. */
export const demoCounters: readonly (readonly string[])[] = [
  ['papers', 'notices'],
  ['papers', 'notices'],
  ['papers', 'notices'],
  ['settlement'],
  ['settlement'],
  ['acceptance'],
  ['acceptance', 'keys'],
  ['keys'],
  ['s-papers', 's-contract', 's-filing', 's-payment', 's-collect'],
  ['s-papers', 's-contract', 's-filing', 's-payment', 's-collect'],
  ['enquiry', 'o-sign-in', 'o-safety', 'o-opinion', 'o-gift'],
  ['property', 'enquiry'],
];

/** Guides walk with a family through its home, and with visitors over the building site. */
export const demoGuides = { count: 35, stages: ['inspection', 'o-visit'] } as const;

/** Devices that wait to be opened in a browser; a counter's customer screen belongs to it from the beginning. */
export const demoStations: readonly (readonly [role: StationRole, name: string, counter?: number])[] = [
  ['kiosk', '取号机 1'],
  ['kiosk', '取号机 2'],
  ['kiosk', '取号机 3'],
  ['board', '大屏 1'],
  ['board', '大屏 2'],
  ['reception', '接待台'],
  ...demoCounters.map((_, index) => ['customer', `客户屏 ${index + 1}`, index + 1] as const),
];

/** Printers of the demo site: what they print lies as PDF files under `printed/` of its data folder. */
export const demoPrinters = [
  { id: 'prn_demo-office', name: '办公打印机（演示，存为文件）', folder: 'office', papers: ['a4', 'a3'] },
  { id: 'prn_demo-slips', name: '小票机（演示，存为文件）', folder: 'slips', papers: ['slip'] },
] as const;
