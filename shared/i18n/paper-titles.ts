import template from '../../resources/templates/paper-titles.json' with { type: 'json' };
import type { DocumentKind } from '../domain/papers/document-kinds.ts';
import { defineWords } from './words.ts';

/** What each paper calls itself (domain 3.1, 3.4). */
export const paperTitles = defineWords<DocumentKind>(template['zh-CN'], template.en);
