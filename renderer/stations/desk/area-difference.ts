/** A difference of areas as shown: signed, in m² and in per cent of the contract area. */
export type AreaDifference = { readonly area: string; readonly percent: string; readonly sign: -1 | 0 | 1 };

const hundredths = (area: string) => Math.round(Number(area) * 100);

/** Measured less contract area, both decimal strings in m²; worked out in whole hundredths. Null until it is measured. */
export function areaDifference(contractArea: string, measuredArea: string | null): AreaDifference | null {
  if (measuredArea === null) return null;
  const contract = hundredths(contractArea);
  const difference = hundredths(measuredArea) - contract;
  const sign = difference === 0 ? 0 : difference > 0 ? 1 : -1;
  const mark = ['\u2212', '', '+'][sign + 1] ?? '';
  const size = Math.abs(difference);
  const tenThousandths = contract === 0 ? 0 : Math.round((size * 10_000) / contract);
  return { area: mark + decimal(size), percent: `${mark}${decimal(tenThousandths)}%`, sign };
}

function decimal(value: number): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}
