import { useBilingual } from '../../lib/bilingual.ts';
import type { ContentOf } from './content-of.ts';
import { SettlementLine } from './settlement-line.tsx';
import { SettlementTable } from './settlement-table.tsx';
import { Sheet } from './view-parts.tsx';

/** A settlement line with its computation, or all lines with the totals for each party. */
export function SettlementView({ content }: { readonly content: ContentOf<'settlement'> }) {
  const say = useBilingual();
  const { settlement, lineId } = content;
  const line = settlement.lines.find(({ id }) => id === lineId);
  if (line) return <SettlementLine line={line} />;
  return (
    <Sheet title={say(content.title)}>
      <SettlementTable settlement={settlement} />
    </Sheet>
  );
}
