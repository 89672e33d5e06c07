import template from '../../resources/templates/own-measurement.json' with { type: 'json' };
import type { Bilingual } from '../domain/flow/template.ts';
import { defineWords, fillIn } from './words.ts';

/** What the print of a home's own measurement says besides the words of all papers. */
export const ownMeasurementPaperWords = defineWords(template['zh-CN'], template.en);

/** A word of this print in both languages. */
export function ownMeasurementPaperWord(
  key: keyof (typeof ownMeasurementPaperWords)['zh-CN'],
  holes: Readonly<Record<string, string | number>> = {},
): Bilingual {
  return {
    zh: fillIn(ownMeasurementPaperWords['zh-CN'][key], holes),
    en: fillIn(ownMeasurementPaperWords.en[key], holes),
  };
}
