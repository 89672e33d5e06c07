import { hundredthsOf } from './hundredths.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
/** Within a group of four: thousands, hundreds, tens, ones. */
const places = ['仟', '佰', '拾', ''];
const groups = ['', '万', '亿'];
const largestFen = 999_999_999_999;

/**
 * An amount in Chinese capital figures (支付结算办法, 附一《正确填写票据和结算凭证的基本规定》), without 人民币 before it:
 * `12300.00` is 壹万贰仟叁佰元整. Zeros between figures are said once; an amount that ends at 元 or 角 closes with 整; ten
 * is 壹拾. Where the rules leave a 零 free (万 or 元 is zero, what follows is not), it is left out. Takes whole fen or a
 * text with at most two decimals, from 0.00 to 9,999,999,999.99, and throws for anything else.
 */
export function capitalAmount(amount: number | string): string {
  const fen = typeof amount === 'string' ? hundredthsOf(amount) : amount;
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > largestFen) throw new RangeError(`no amount to write: ${amount}`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  if (fen === 0) return '零元整';
  const whole = yuan === 0 ? '' : `${capitalInteger(yuan)}元`;
  if (jiao === 0 && cent === 0) return `${whole}整`;
  if (cent === 0) return `${whole}${digit(jiao)}角整`;
  if (jiao === 0) return `${whole}${yuan === 0 ? '' : '零'}${digit(cent)}分`;
  return `${whole}${digit(jiao)}角${digit(cent)}分`;
}

function capitalInteger(value: number): string {
  let text = '';
  let gap = false;
  for (let index = groups.length - 1; index >= 0; index--) {
    const group = Math.floor(value / 10_000 ** index) % 10_000;
    // A group of zeros, or one below a thousand, leaves a gap in the figures.
    if (text !== '' && (gap || group < 1000) && group > 0) text += '零';
    if (group > 0) text += capitalGroup(group) + (groups[index] ?? '');
    // Unlike a zero before 万, one before 亿 must be said.
    gap = text !== '' && (group === 0 || (index === 2 && group % 10 === 0));
  }
  return text;
}

function capitalGroup(group: number): string {
  let text = '';
  let gap = false;
  for (const [index, figure] of String(group).padStart(4, '0').split('').entries()) {
    if (figure === '0') {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + digit(Number(figure)) + (places[index] ?? '');
    gap = false;
  }
  return text;
}

function digit(value: number): string {
  return digits[value] ?? '';
}
