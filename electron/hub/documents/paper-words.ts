import paperNumbersWords from '../../../resources/templates/paper-numbers.json' with { type: 'json' };
import slipWords from '../../../resources/templates/slip.json' with { type: 'json' };

/** The languages a paper speaks. */
export type PaperLanguage = 'zh-CN' | 'en';

/** The printed words of one paper, the same keys in each language. */
type Words<Catalogue> = Catalogue extends Readonly<Record<PaperLanguage, infer Each>> ? Readonly<Each> : never;

/** What a slip says besides its fields. */
export type SlipWords = Words<typeof slipWords>;
/** The words of the slip, by language. */
export const slipTemplate: Readonly<Record<PaperLanguage, SlipWords>> = slipWords;
/** The words of the sheet of paper numbers, by language; the sheet prints both. */
export const paperNumbersTemplate: Readonly<Record<PaperLanguage, Words<typeof paperNumbersWords>>> = paperNumbersWords;
