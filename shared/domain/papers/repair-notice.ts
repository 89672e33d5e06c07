import type { Composer } from './draft.ts';
import { defectTable, findings, photoPages } from './defects.ts';
import { dayCell, partiesGrid } from './home-block.ts';
import { inspectedOn } from './inspection-record.ts';
import type { PaperBlock } from './paper-model.ts';
import { dayText, sentence, word } from './words.ts';

/** 整改通知单: what to mend, by whom and until when, and which keys are in custody for it (domain 3.4). */
export const repairNotice: Composer = (facts, need) => {
  const defects = need.some(findings(facts).defects, 'defects');
  const photos = photoPages(facts);
  const inspected = inspectedOn(facts);
  return {
    blocks: [
      partiesGrid(facts, need, inspected === null ? [] : [dayCell('inspectionDate', inspected)]),
      { kind: 'heading', text: word('defects') },
      defectTable(facts, defects, photos.numbers),
      ...custodyBlocks(facts.custody),
      { kind: 'note', text: sentence('repairNotice') },
      ...photos.blocks,
    ],
    counterparts: [word('staffSigns')],
  };
};

/** Keys in custody as a table; nothing where there are none. */
export function custodyBlocks(custody: Parameters<Composer>[0]['custody']): readonly PaperBlock[] {
  if (custody.length === 0) return [];
  return [
    { kind: 'heading', text: word('custodyItems') },
    {
      kind: 'table',
      columns: [
        { title: word('item'), share: 26 },
        { title: word('count'), share: 12, align: 'right' },
        { title: word('custodyReason'), share: 38 },
        { title: word('custodyUntil'), share: 24 },
      ],
      rows: custody.map(({ name, count, reason, until }) => ({
        cells: [name, word('pieces', { count }), reason, dayText(until)],
      })),
    },
  ];
}
