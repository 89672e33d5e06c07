import type { Bilingual } from '../flow/template.ts';
import type { DocumentKind } from './document-kinds.ts';

/** What stands on a paper: a value as it is (a name, an amount), or words in both languages. */
export type PaperText = string | Bilingual;

/** A label and its value; a wide one takes the whole line. */
export type GridCell = { readonly label: Bilingual; readonly value: PaperText; readonly wide?: boolean };
/** `share` is the column's part of the width. */
export type PaperColumn = {
  readonly title: Bilingual;
  readonly share: number;
  readonly align?: 'left' | 'right' | 'center';
};
export type PaperRow = { readonly cells: readonly PaperText[]; readonly strong?: boolean };
export type PaperTick = { readonly text: PaperText; readonly ticked: boolean; readonly note?: PaperText };

/** The parts papers are made of, from top to bottom. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: Bilingual }
  | { readonly kind: 'grid'; readonly cells: readonly GridCell[] }
  | { readonly kind: 'paragraph'; readonly text: PaperText }
  | { readonly kind: 'list'; readonly items: readonly PaperText[] }
  | { readonly kind: 'table'; readonly columns: readonly PaperColumn[]; readonly rows: readonly PaperRow[] }
  | { readonly kind: 'ticks'; readonly items: readonly PaperTick[] }
  /** What the signer declares, set apart from what is stated. */
  | { readonly kind: 'statement'; readonly text: Bilingual }
  | { readonly kind: 'note'; readonly text: Bilingual }
  /** A code to scan beside the words of what it does. */
  | { readonly kind: 'code'; readonly content: string; readonly text: Bilingual }
  /** To be cut off and given back. */
  | { readonly kind: 'slip'; readonly title: Bilingual; readonly cells: readonly GridCell[] }
  /** Pictures on pages of their own, behind the signatures. */
  | { readonly kind: 'photos'; readonly photos: readonly { readonly fileId: string; readonly caption: PaperText }[] };

/** Who signs on a screen, in which capacity; `owner` is the place in the roster, from 0. */
export type PaperSigner =
  | { readonly capacity: 'owner'; readonly owner: number; readonly name: string }
  | { readonly capacity: 'agent'; readonly name: string };

/** A paper's content, whole and in order: what is hashed, printed and signed. */
export type PaperModel = {
  readonly kind: DocumentKind;
  /** Rises when words or form of this kind of paper change. */
  readonly templateVersion: number;
  readonly title: Bilingual;
  /** An owner reads no Chinese: every line is printed in English too. */
  readonly bilingual: boolean;
  readonly blocks: readonly PaperBlock[];
  readonly signers: readonly PaperSigner[];
  /** All of them sign, or one for all. */
  readonly signing: 'each' | 'one';
  /** Who else signs or seals the printed copy by hand. */
  readonly counterparts: readonly Bilingual[];
  readonly wetInk: 'required' | 'optional';
};
