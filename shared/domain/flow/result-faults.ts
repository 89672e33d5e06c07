/** What is wrong with the result of a step; the words are in shared/i18n/result-faults.ts. */
export const resultFaultCodes = [
  'wrong-kind',
  'missing',
  'unknown',
  'not-later',
  'day-past',
  'day-future',
  'too-few',
  'words-needed',
  'not-judged',
  'meter-missing',
  'has-defects',
  'no-defects',
  'findings-changed',
  'absent-has-findings',
  'unsigned',
  'not-this-paper',
  'paper-changed',
  'no-agent',
  'no-owner',
  'no-power',
  'nobody-identified',
  'too-many',
  'not-a-number',
  'not-an-amount',
  'not-a-day',
  'not-an-option',
  'amount-needed',
] as const;
export type ResultFaultCode = (typeof resultFaultCodes)[number];

/** One fault of a result: where it is (below the result) and what is wrong. */
export type ResultFault = { readonly path: string; readonly code: ResultFaultCode };
