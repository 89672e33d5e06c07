import { type Composer, stepsOf } from './draft.ts';
import { defectTable, dictionaryOf, findings, nameOf, photoPages } from './defects.ts';
import { dayCell, partiesGrid } from './home-block.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { GridCell, PaperBlock } from './paper-model.ts';
import { codeWord, sentence, word } from './words.ts';

/** 验房记录表: meters, every defect with who mends it until when, the owners' conclusion, photos as an annex (domain 3.4). */
export const inspectionRecord: Composer = (facts, need) => {
  const { defects, meters, fine } = findings(facts);
  const photos = photoPages(facts);
  const conclusion = stepsOf(facts, 'inspect').find(({ result }) => result !== null)?.result ?? null;
  const concluded: GridCell[] = [
    { label: word('fineParts'), value: word('finePartsCount', { count: fine }) },
    {
      label: word('conclusion'),
      value: codeWord(need(conclusion?.conclusion, 'inspectionConclusion', 'accept' as const)),
    },
    ...(conclusion?.words === undefined ? [] : [{ label: word('ownersWords'), value: conclusion.words, wide: true }]),
  ];
  return {
    blocks: [
      partiesGrid(facts, need, [dayCell('inspectionDate', need(inspectedOn(facts), 'inspectionDate', ''))]),
      ...(meters.length === 0 ? [] : [{ kind: 'heading', text: word('meters') } as const, meterTable(facts)]),
      { kind: 'heading', text: word('defects') },
      defects.length === 0
        ? { kind: 'paragraph', text: word('noDefects') }
        : defectTable(facts, defects, photos.numbers),
      { kind: 'grid', cells: concluded },
      { kind: 'note', text: sentence('inspectionNote') },
      { kind: 'statement', text: sentence('inspectionConfirm') },
      ...photos.blocks,
    ],
    buyersSign: true,
    counterparts: [word('staffSigns')],
  };
};

/** The day the conclusion was drawn. */
export function inspectedOn(facts: PaperFacts): string | null {
  return (
    stepsOf(facts, 'inspect')
      .find(({ at }) => at !== null)
      ?.at?.slice(0, 10) ?? null
  );
}

function meterTable(facts: PaperFacts): PaperBlock {
  const dictionary = dictionaryOf(facts);
  const { meters } = findings(facts);
  const photos = photoPages(facts).numbers;
  return {
    kind: 'table',
    columns: [
      { title: word('meter'), share: 25 },
      { title: word('meterNumber'), share: 30 },
      { title: word('reading'), share: 25, align: 'right' },
      { title: word('photos'), share: 20 },
    ],
    rows: meters.map(({ meter, number, reading, photos: taken }) => {
      const unit = dictionary?.meters.find(({ id }) => id === meter)?.unit;
      return {
        cells: [
          nameOf(dictionary?.meters, meter),
          number ?? word('notRecorded'),
          unit === undefined ? reading : `${reading} ${unit}`,
          taken.length === 0 ? '—' : taken.map((photo) => photos.get(photo) ?? '').join(', '),
        ],
      };
    }),
  };
}
