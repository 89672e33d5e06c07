import type { InspectionItem } from '../flow/inspection.ts';
import type { Bilingual, InspectionDictionary } from '../flow/template.ts';
import { stepsOf } from './draft.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { PaperBlock, PaperText } from './paper-model.ts';
import { codeWord, inLanguage, word } from './words.ts';

export type Defect = Extract<InspectionItem, { kind: 'defect' }>;
export type MeterReading = Extract<InspectionItem, { kind: 'meter' }>;

/** Findings of the inspection in a fixed order, whatever order the tablet sent them in. */
export function findings(facts: PaperFacts): {
  readonly defects: readonly Defect[];
  readonly meters: readonly MeterReading[];
  readonly fine: number;
} {
  const sorted = facts.inspection.toSorted((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  );
  return {
    defects: sorted.filter((item) => item.kind === 'defect'),
    meters: sorted.filter((item) => item.kind === 'meter'),
    fine: sorted.filter(({ kind }) => kind === 'fine').length,
  };
}

/** What rooms, parts, problems and contractors are called in this case's flow. */
export function dictionaryOf(facts: PaperFacts): InspectionDictionary | null {
  return stepsOf(facts, 'inspect')[0]?.definition.dictionary ?? null;
}

type Named = readonly { readonly id: string; readonly name: Bilingual }[];
/** The name of an entry; one the dictionary no longer has is shown by its id. */
export function nameOf(entries: Named | undefined, id: string): PaperText {
  return entries?.find((entry) => entry.id === id)?.name ?? id;
}

/** One row for each defect: where, what, how bad, who mends it until when, and its photos. */
export function defectTable(
  facts: PaperFacts,
  defects: readonly Defect[],
  photoNumbers: ReadonlyMap<string, number>,
): PaperBlock {
  const dictionary = dictionaryOf(facts);
  return {
    kind: 'table',
    columns: [
      { title: word('no'), share: 6, align: 'center' },
      { title: word('room'), share: 9 },
      { title: word('part'), share: 12 },
      { title: word('problem'), share: 25 },
      { title: word('severity'), share: 10 },
      { title: word('responsible'), share: 14 },
      { title: word('repairBy'), share: 14 },
      { title: word('photos'), share: 10 },
    ],
    rows: defects.map((defect, index) => ({
      cells: [
        String(index + 1),
        nameOf(dictionary?.rooms, defect.room),
        nameOf(dictionary?.parts, defect.part),
        withNote(nameOf(dictionary?.problems, defect.problem), defect.note),
        codeWord(defect.severity),
        defect.responsible === undefined ? word('toAssign') : nameOf(dictionary?.responsible, defect.responsible),
        defect.agreedDate ?? word('toAgree'),
        defect.photos.length === 0 ? '—' : numbers(defect.photos, photoNumbers),
      ],
    })),
  };
}

function withNote(problem: PaperText, note: string | undefined): PaperText {
  if (note === undefined) return problem;
  return { zh: `${inLanguage(problem, 'zh')}：${note}`, en: `${inLanguage(problem, 'en')}: ${note}` };
}

function numbers(photos: readonly string[], photoNumbers: ReadonlyMap<string, number>): PaperText {
  return photos.map((photo) => photoNumbers.get(photo) ?? '').join(', ');
}

/** Photos of defects and meters, numbered through the whole record, with what they show. */
export function photoPages(facts: PaperFacts): {
  readonly numbers: ReadonlyMap<string, number>;
  readonly blocks: readonly PaperBlock[];
} {
  const dictionary = dictionaryOf(facts);
  const { defects, meters } = findings(facts);
  const shown = [
    ...defects.flatMap((defect) =>
      defect.photos.map((fileId) => ({
        fileId,
        where: places([
          nameOf(dictionary?.rooms, defect.room),
          nameOf(dictionary?.parts, defect.part),
          nameOf(dictionary?.problems, defect.problem),
        ]),
      })),
    ),
    ...meters.flatMap(({ photos, meter }) =>
      photos.map((fileId) => ({ fileId, where: places([nameOf(dictionary?.meters, meter)]) })),
    ),
  ];
  const photoNumbers = new Map(shown.map(({ fileId }, index) => [fileId, index + 1]));
  const photos = shown.map(({ fileId, where }, index) => ({
    fileId,
    caption: word('photoCaption', { number: index + 1, where }),
  }));
  return { numbers: photoNumbers, blocks: photos.length === 0 ? [] : [{ kind: 'photos', photos }] };
}

function places(texts: readonly PaperText[]): Bilingual {
  return {
    zh: texts.map((text) => inLanguage(text, 'zh')).join(' '),
    en: texts.map((text) => inLanguage(text, 'en')).join(', '),
  };
}
