import type { RollWidth } from '#shared/domain/printing/printer.ts';
import { fillIn } from '#shared/i18n/words.ts';
import { type SlipWords, slipTemplate } from '../../documents/paper-words.ts';
import { estimateText, type SlipFields } from '../../documents/slip.ts';
import { escpos } from './bytes.ts';
import { breakIntoLines, columnsOf } from './columns.ts';

/** Columns of the printer's own type (12 dots wide at 203 dpi) on a roll. */
const columnsByWidth: Readonly<Record<RollWidth, number>> = { 58: 32, 80: 48 };
const largest = 8;
const qrModule: Readonly<Record<RollWidth, number>> = { 58: 5, 80: 6 };

/** The slip of a number in a ticket printer's own type. `repeat`: the how manieth reprint it is, 0 for the first slip. */
export function slipBytes(fields: SlipFields, repeat: number, width: RollWidth): Buffer {
  const words = slipTemplate[fields.language];
  const small = slipTemplate[fields.language === 'zh-CN' ? 'en' : 'zh-CN'];
  const room = columnsByWidth[width];
  return Buffer.concat([
    escpos.begin,
    ...centred(fields.siteName, room, { bold: true }),
    ...marks(fields, repeat, words, small, room),
    escpos.feed(1),
    ...centred(words.yourNumber, room),
    ...centred(small.yourNumber, room),
    ...number(fields.number, room),
    rule(room),
    ...facts(fields, words, small, room),
    ...route(fields, words, small, room),
    ...phone(fields, words, small, width),
    rule(room),
    ...lines(words.advice, room),
    ...lines(small.advice, room),
    escpos.cut,
  ]);
}

function marks(fields: SlipFields, repeat: number, words: SlipWords, small: SlipWords, room: number): Buffer[] {
  const count = repeat > 0 ? ` ${repeat}` : '';
  const said = [
    ...(fields.reprint ? [`${words.reprint}${count} ${small.reprint}${count}`] : []),
    ...(fields.enteredByHand ? [`${words.enteredByHand} ${small.enteredByHand}`] : []),
  ];
  return said.flatMap((mark) => [escpos.reverse(true), ...centred(` ${mark} `, room), escpos.reverse(false)]);
}

function number(text: string, room: number): Buffer[] {
  const size = Math.max(1, Math.min(largest, Math.floor(room / columnsOf(text))));
  return [
    escpos.align('centre'),
    escpos.bold(true),
    escpos.size(size, size),
    escpos.line(text),
    escpos.size(1, 1),
    escpos.bold(false),
    escpos.align('left'),
  ];
}

function facts(fields: SlipFields, words: SlipWords, small: SlipWords, room: number): Buffer[] {
  const ahead = fields.ahead === 0 ? words.next : fillIn(words.aheadCount, { ahead: fields.ahead });
  const fact = (label: string, other: string, value: string) => [
    ...lines(`${label} ${other}`, room),
    escpos.bold(true),
    escpos.size(1, 2),
    ...lines(value, room),
    escpos.size(1, 1),
    escpos.bold(false),
  ];
  return [
    ...fact(words.service, small.service, fields.serviceName),
    ...fact(words.firstStage, small.firstStage, fields.stageName),
    ...fact(words.ahead, small.ahead, ahead),
    ...fact(words.estimate, small.estimate, estimateText(fields, words)),
    ...lines(`${words.issuedAt} ${fields.issuedAtText}`, room),
  ];
}

function route({ route: stages }: SlipFields, words: SlipWords, small: SlipWords, room: number): Buffer[] {
  if (stages.length < 2) return [];
  return [
    rule(room),
    escpos.bold(true),
    ...lines(words.route, room),
    escpos.bold(false),
    ...lines(small.route, room),
    ...stages.flatMap((name, place) => lines(`${place + 1}. ${name}`, room)),
  ];
}

function phone({ phoneUrl }: SlipFields, words: SlipWords, small: SlipWords, width: RollWidth): Buffer[] {
  if (phoneUrl === undefined) return [];
  const room = columnsByWidth[width];
  return [
    rule(room),
    escpos.align('centre'),
    escpos.qr(phoneUrl, qrModule[width]),
    escpos.align('left'),
    ...centred(words.phone, room, { bold: true }),
    ...centred(small.phone, room),
    ...lines(words.phoneHint, room),
  ];
}

const rule = (room: number) => escpos.line('-'.repeat(room));
const lines = (text: string, room: number) => breakIntoLines(text, room).map((line) => escpos.line(line));

function centred(text: string, room: number, { bold = false } = {}): Buffer[] {
  return [escpos.align('centre'), escpos.bold(bold), ...lines(text, room), escpos.bold(false), escpos.align('left')];
}
