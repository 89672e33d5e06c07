import template from '../../resources/templates/paper-statements.json' with { type: 'json' };
import { defineWords } from './words.ts';

/** What papers declare and explain: sentences of the law, of the model contract, or of what a signature is. */
export const paperStatements = defineWords(template['zh-CN'], template.en);

/** A sentence that papers print. */
export type PaperStatement = keyof (typeof template)['zh-CN'];
