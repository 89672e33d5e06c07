const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 三十八 for 38; up to 99. */
export function numeral(number) {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
}
