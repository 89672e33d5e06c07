/** `王小明` → `王*`, `Anna` → `A*`: the first character only (PIPL; design: `王*` on desk and customer screens). */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}*`;
}

/** `13912345678` → `139****5678` (front three, last four). */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** `110101199003071234` → `110****1234` (front three, last four); short numbers show nothing. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length < 8 ? '****' : `${idNumber.slice(0, 3)}****${idNumber.slice(-4)}`;
}
