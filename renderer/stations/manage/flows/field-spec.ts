import type { flowEditorWords } from '#shared/i18n/manage-flows.ts';

/** A word of the editor. */
export type Word = keyof (typeof flowEditorWords)['zh-CN'];

/** One field of a form of the editor: what it edits of a template's part, and how it is asked. */
export type FieldSpec = { readonly name: string; readonly label: Word; readonly hint?: Word } & (
  | { readonly type: 'bilingual'; readonly long?: true; readonly optional?: true }
  | { readonly type: 'text' }
  | { readonly type: 'count'; readonly min: number; readonly max: number }
  | { readonly type: 'flag' }
  /** One of a few; its words are `o-<option>`. */
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly fallback: string }
  | { readonly type: 'choices'; readonly options: readonly string[] }
  /** Some of the ids of a list elsewhere in the template. */
  | { readonly type: 'ids'; readonly from: 'stages' | 'steps' | 'parts' | 'problems' }
  | { readonly type: 'condition' }
  | { readonly type: 'list'; readonly stem: string; readonly item: readonly FieldSpec[]; readonly addWord: Word }
);
