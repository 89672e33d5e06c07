import { localTime } from '#shared/domain/time/business-day.ts';
import type { PaperSize, Printer } from '#shared/domain/printing/printer.ts';
import { printerWords } from '#shared/i18n/printing.ts';
import type { PaperRequest } from '../../documents/paper.ts';
import type { SlipFields } from '../../documents/slip.ts';
import type { House } from '../house.ts';

/** A slip that shows a ticket printer's Chinese, code and cut; its number is nobody's. */
export function testSlip(house: House, printer: Printer, at: number): SlipFields {
  const { siteName, timeZone } = house.directory.settings();
  return {
    siteName,
    number: 'TEST',
    serviceName: '测试页 Test page',
    stageName: printer.name,
    ahead: 0,
    estimate: null,
    issuedAt: at,
    issuedAtText: localTime(at, timeZone).replace('T', ' '),
    route: [],
    phoneUrl: 'https://example.com/t/test',
    reprint: false,
    enteredByHand: false,
    language: 'zh-CN',
  };
}

/** The test page as a PDF, on the paper the printer takes. */
export function testPage(house: House, printer: Printer, paper: PaperSize, at: number): PaperRequest {
  if (paper === 'slip') return { kind: 'slip', fields: testSlip(house, printer, at) };
  const { siteName, siteNameEn, timeZone } = house.directory.settings();
  const kind = `kind-${printer.address.kind}` as const;
  const both = (zh: string, en: string) => ({ zh, en });
  return {
    kind: 'site-paper',
    fields: {
      paper,
      title: both('打印测试页', 'Printer test page'),
      siteName: both(siteName, siteNameEn),
      bilingual: true,
      madeAt: at,
      under: localTime(at, timeZone).replace('T', ' '),
      reference: paper.toUpperCase(),
      blocks: [
        {
          kind: 'grid',
          cells: [
            { label: both('打印机', 'Printer'), value: printer.name },
            { label: both('连接方式', 'Reached as'), value: both(printerWords['zh-CN'][kind], printerWords.en[kind]) },
          ],
        },
        {
          kind: 'paragraph',
          text: both(
            '四边没有被裁掉、生僻字（䶮、犇、㛃）清晰可辨、二维码能扫出，说明这台打印机可以使用。',
            'If no edge is cut off, the rare characters (䶮, 犇, 㛃) are clear and the code can be scanned, this printer is ready for use.',
          ),
        },
      ],
      pictures: [],
      foot: [`${siteName} · ${printer.name}`],
      link: 'https://example.com/t/test',
    },
  };
}
