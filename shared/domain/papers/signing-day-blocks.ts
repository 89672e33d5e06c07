import type { SigningFacts } from '../report/signing-facts.ts';
import type { GridCell, PaperBlock } from './paper-model.ts';
import { codeWord, word } from './words.ts';

/** The counts of a signing day (签约日报). */
export function signingCells({ expected, arrived, signed, notSigned }: SigningFacts): readonly GridCell[] {
  const without = notSigned.reduce((sum, { count }) => sum + count, 0);
  return [
    { label: word('reportToSign'), value: String(expected) },
    { label: word('reportCameToSign'), value: String(arrived) },
    { label: word('reportSigned'), value: String(signed) },
    { label: word('reportNotSigned'), value: String(without) },
  ];
}

/** Contracts by payment method, and why others were not signed; an empty table is left out. */
export function signingParts({ methods, notSigned }: SigningFacts): readonly PaperBlock[] {
  return [
    ...table(
      'reportMethods',
      'reportMethod',
      methods.map(({ method, count }) => [
        codeWord(method === 'other' ? 'other-payment' : method === 'unknown' ? 'reportMethodUnknown' : method),
        count,
      ]),
    ),
    ...table(
      'reportWhyNot',
      'reportWhy',
      notSigned.map((one) => [
        one.why === 'stage' ? word('reportWhy-stage', { stage: one.stage }) : codeWord(`reportWhy-${one.why}`),
        one.count,
      ]),
    ),
  ];
}

type Line = readonly [name: ReturnType<typeof word>, count: number];

function table(
  heading: 'reportMethods' | 'reportWhyNot',
  title: 'reportMethod' | 'reportWhy',
  lines: readonly Line[],
): readonly PaperBlock[] {
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', text: word(heading) },
    {
      kind: 'table',
      columns: [
        { title: word(title), share: 70 },
        { title: word('reportHomes'), share: 30, align: 'right' },
      ],
      rows: lines.map(([name, count]) => ({ cells: [name, String(count)] })),
    },
  ];
}
