import type { PaperRequest } from '#hub/documents/paper.ts';
import type { PaperNumbersFields } from '#hub/documents/paper-numbers.ts';
import type { SlipFields } from '#hub/documents/slip.ts';

/** The slip of a family that comes for its keys, as the demo site prints it. */
export const familySlip: SlipFields = {
  siteName: '美伦熙语 · 一期交付中心',
  number: 'H027',
  serviceName: '交付办理',
  stageName: '资料核验',
  ahead: 6,
  estimate: { p50Minutes: 12, p90Minutes: 18 },
  issuedAt: Date.UTC(2026, 10, 8, 1, 41),
  issuedAtText: '2026-11-08 09:41',
  route: ['资料核验', '公示与面积确认', '陪同验房', '结算', '签署交接', '钥匙移交'],
  phoneUrl: 'http://192.168.10.20:4818/t/kq7Vt2mXz9Lw4RbN',
  reprint: false,
  enteredByHand: false,
  language: 'zh-CN',
};

export function slip(changes: Partial<SlipFields> = {}): PaperRequest {
  return { kind: 'slip', fields: { ...familySlip, ...changes } };
}

/** The same slip at a site without a listener for phones. */
export function slipWithoutPhone(): PaperRequest {
  const { phoneUrl: _, ...fields } = familySlip;
  return { kind: 'slip', fields };
}

export function paperNumbers(count: number, changes: Partial<PaperNumbersFields> = {}): PaperRequest {
  return {
    kind: 'paper-numbers',
    fields: {
      siteName: familySlip.siteName,
      numbers: Array.from({ length: count }, (_, place) => `Z${String(place + 1).padStart(3, '0')}`),
      printedAt: familySlip.issuedAt,
      printedAtText: familySlip.issuedAtText,
      ...changes,
    },
  };
}
