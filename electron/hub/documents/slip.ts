import type { PaperFonts } from './fonts.ts';
import { fillIn } from '#shared/i18n/words.ts';
import { type PaperLanguage, type SlipWords, slipTemplate } from './paper-words.ts';
import { millimetre } from './marks.ts';
import { takePen } from './pen.ts';
import { closeSheet, openSheet } from './sheet.ts';
import { type Block, slipMargin, slipWidth, stack } from './slip-blocks.ts';
import * as block from './slip-blocks.ts';

/** What a slip says. No name and no home: a slip is lost easily. */
export type SlipFields = {
  readonly siteName: string;
  readonly number: string;
  readonly serviceName: string;
  readonly stageName: string;
  /** How many are called before this number. */
  readonly ahead: number;
  readonly estimate: { readonly p50Minutes: number; readonly p90Minutes: number } | null;
  /** ms, UTC; becomes the PDF's date of creation. */
  readonly issuedAt: number;
  /** The same moment as the site's clock shows it. */
  readonly issuedAtText: string;
  /** Names of all stages the number passes, in order. */
  readonly route: readonly string[];
  /** Address of the phone page; left out where the site has no public listener. */
  readonly phoneUrl?: string;
  readonly reprint: boolean;
  /** Taken on paper in a power cut and entered afterwards. */
  readonly enteredByHand: boolean;
  readonly language: PaperLanguage;
};

/** The slip of a number on an 80 mm roll, as long as its content. Throws MissingGlyphError. */
export async function renderSlip(fields: SlipFields, fonts: PaperFonts): Promise<Uint8Array<ArrayBuffer>> {
  const words = slipTemplate[fields.language];
  const small = slipTemplate[fields.language === 'zh-CN' ? 'en' : 'zh-CN'];
  const pdf = openSheet({
    title: `${fields.number} ${words.title}`,
    author: fields.siteName,
    language: fields.language,
    createdAt: fields.issuedAt,
  });
  const pen = takePen(pdf, fonts);
  const blocks = content(fields, words, small);
  const placed = stack(blocks, pen);
  // Whole millimetres, so that everything keeps to the dots of a thermal head.
  const height = Math.ceil((placed.height + 2 * slipMargin) / millimetre) * millimetre;
  pdf.addPage({ size: [slipWidth, height], margin: 0 });
  placed.draw(pdf, slipMargin);
  return closeSheet(pdf);
}

function content(fields: SlipFields, words: SlipWords, small: SlipWords): readonly Block[] {
  const marks = [
    ...(fields.reprint ? [`${words.reprint} ${small.reprint}`] : []),
    ...(fields.enteredByHand ? [`${words.enteredByHand} ${small.enteredByHand}`] : []),
  ];
  const ahead = fields.ahead === 0 ? words.next : fillIn(words.aheadCount, { ahead: fields.ahead });
  return [
    block.heading(fields.siteName),
    ...(marks.length > 0 ? [block.tags(marks)] : []),
    block.sentence(words.yourNumber, small.yourNumber),
    block.number(fields.number),
    block.rule(),
    block.pair(
      [words.service, small.service, fields.serviceName],
      [words.firstStage, small.firstStage, fields.stageName],
    ),
    block.pair([words.ahead, small.ahead, ahead], [words.issuedAt, small.issuedAt, fields.issuedAtText]),
    block.fact([words.estimate, small.estimate, estimateText(fields, words)]),
    ...(fields.route.length > 1 ? [block.rule(), block.route(words.route, small.route, fields.route)] : []),
    block.rule(),
    ...(fields.phoneUrl === undefined ? [] : [block.phone(fields.phoneUrl, words.phone, small.phone, words.phoneHint)]),
    block.advice(words.advice, small.advice),
  ];
}

/** The wait in words, as both kinds of slips say it. */
export function estimateText({ estimate }: SlipFields, words: SlipWords): string {
  if (estimate === null) return words.estimateUnknown;
  const p90 = Math.max(1, estimate.p90Minutes);
  if (estimate.p50Minutes < 1) return fillIn(words.estimateSoon, { p90 });
  return fillIn(words.estimateRange, { p50: estimate.p50Minutes, p90 });
}
