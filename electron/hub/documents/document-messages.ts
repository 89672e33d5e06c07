import type { PaperRequest } from './paper.ts';

/** To the document worker. */
export type DocumentOrder = { readonly id: number; readonly request: PaperRequest };

/** From the document worker. `missing` holds the characters the paper font lacks, where that was the fault. */
export type DocumentAnswer =
  | { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fault: string; readonly missing: readonly string[] };
