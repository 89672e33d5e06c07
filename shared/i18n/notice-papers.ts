import template from '../../resources/templates/notice-papers.json' with { type: 'json' };
import { defineWords } from './words.ts';

/** Printed papers about notices: the notice itself, the compliance board, evidence of display. */
export const noticePaperWords = defineWords(template['zh-CN'], template.en);
