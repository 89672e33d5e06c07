import template from '../../resources/templates/paper-words.json' with { type: 'json' };
import { defineWords } from './words.ts';

/** Labels, column heads and short values of the papers. */
export const paperWords = defineWords(template['zh-CN'], template.en);

/** A word that papers use. */
export type PaperWord = keyof (typeof template)['zh-CN'];
