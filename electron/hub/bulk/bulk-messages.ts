import type { KeyObject } from 'node:crypto';
import type { BulkForm } from '#shared/domain/bulk/bulk-order.ts';
import type { CasePaperFields } from '../documents/case-paper.ts';

/** A paper as it lies sealed with its home until its file is written. */
export type BulkPrint = Omit<CasePaperFields, 'photos' | 'signed'>;

/** The file of a building to be written. */
export type BulkFileOrder = {
  readonly path: string;
  /** What its chunks are bound to. */
  readonly name: string;
  readonly key: KeyObject;
  readonly form: BulkForm;
  readonly title: string;
  readonly author: string;
  /** ms, UTC; the PDF's date of creation. */
  readonly createdAt: number;
};

/** The papers of a home: deflated JSON of `BulkPrint[]`, sealed with its household's key. */
export type BulkHomeOrder = {
  readonly place: number;
  readonly key: KeyObject;
  readonly bound: string;
  readonly sealed: Uint8Array;
  /** Its path inside a ZIP, without the ending. */
  readonly path: string;
};

/** To a bulk worker. */
export type BulkOrder =
  | { readonly what: 'begin'; readonly file: BulkFileOrder }
  | { readonly what: 'home'; readonly home: BulkHomeOrder }
  | { readonly what: 'end' };

/** What became of a home's papers: pages of each that was drawn, and those no font can print. */
export type DrawnHome = {
  readonly place: number;
  readonly pages: readonly { readonly number: string; readonly pages: number }[];
  readonly unprintable: readonly string[];
};

/** From a bulk worker. */
export type BulkAnswer =
  | { readonly what: 'drawn'; readonly home: DrawnHome }
  /** The file lies sealed and durable; plain bytes. */
  | { readonly what: 'written'; readonly bytes: number }
  | { readonly what: 'fault'; readonly fault: string };
