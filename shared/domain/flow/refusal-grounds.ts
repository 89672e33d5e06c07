/** Why an owner does not take the home (domain 3.3 拒收; contract Art. 11). */
export const refusalGrounds = [
  'quality',
  'papers-missing',
  'facilities',
  'not-as-agreed',
  'area',
  'late',
  'other',
] as const;
