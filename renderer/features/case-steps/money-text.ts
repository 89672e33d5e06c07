/** What somebody typed as yuan, as the contract writes it: `12,000` and `12000.5` are `12000.00` and `12000.50`. */
export function moneyText(typed: string): string | null {
  const plain = typed.replaceAll(/[,\uff0c\s\u00a5\uffe5]/g, '');
  const match = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  return `${whole}.${(match[2] ?? '').padEnd(2, '0')}`;
}

/** Money with separators for the eye: `12,000.00`. */
export function moneyShown(decimal: string): string {
  return decimal.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => {
    return sign + whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  });
}
