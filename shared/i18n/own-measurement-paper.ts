import type { Bilingual } from '../domain/flow/template.ts';
import { defineWords, fill } from './words.ts';

/** What the print of a home's own measurement says besides the words of all papers. */
export const ownMeasurementPaperWords = defineWords(
  {
    title: '实测面积告知',
    under: '{home} · 打印于 {time}',
    missing: '以下资料齐全后才能计算',
    note: '本页由业主凭入住通知书二维码在自助机打印，供了解实测结果和计算过程，不是缴款通知，也不需要签字。了解面积不等于放弃依法、依合同享有的权利。',
    hashLine: '内容校验值 SHA-256 {hash}',
    journalLine: '查看记录：日志第 {seq} 条',
  },
  {
    title: 'Measured Area of the Home',
    under: '{home} · printed {time}',
    missing: 'It is computed once these are known',
    note: 'Printed at the kiosk by the owner with the code of the move-in notice, to know what was measured and how it is computed. It is no request for payment and needs no signature; knowing the areas waives no right under law or contract.',
    hashLine: 'Content SHA-256 {hash}',
    journalLine: 'Recorded as entry {seq} of the journal',
  },
);

/** A word of this print in both languages. */
export function ownMeasurementPaperWord(
  key: keyof (typeof ownMeasurementPaperWords)['zh-CN'],
  holes: Readonly<Record<string, string | number>> = {},
): Bilingual {
  return { zh: fill(ownMeasurementPaperWords['zh-CN'][key], holes), en: fill(ownMeasurementPaperWords.en[key], holes) };
}
