/**
 * Papers a step may print or have signed. The party says whose paper it is: property papers may stand before nothing from
 * inspection to keys (contract Art. 11(3)1).
 */
export const paperParties = {
  'risk-acknowledgement': 'developer',
  'notices-read': 'developer',
  'interim-rules-undertaking': 'property',
  'contract-explanation': 'developer',
  'payment-change': 'developer',
  'signing-checklist': 'developer',
  'payment-notice': 'developer',
  'filing-check': 'developer',
  'contract-collection': 'developer',
  'progress-notice': 'developer',
  'flow-sheet': 'developer',
  'area-statement': 'developer',
  'settlement-statement': 'developer',
  'inspection-record': 'developer',
  'repair-notice': 'developer',
  'handover-certificate': 'developer',
  'items-receipt': 'developer',
  'papers-receipt': 'developer',
  'power-of-attorney': 'developer',
  'key-custody': 'developer',
  'quality-guarantee': 'developer',
  'refusal-record': 'developer',
  'visit-record': 'developer',
  satisfaction: 'developer',
  'property-agreement': 'property',
  'renovation-undertaking': 'property',
} as const satisfies Record<string, 'developer' | 'property'>;

export type PaperKind = keyof typeof paperParties;
export const paperKinds = Object.keys(paperParties) as [PaperKind, ...PaperKind[]];
