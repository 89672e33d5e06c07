import type { DocumentKind } from '../papers/document-kinds.ts';
import type { UnitId } from '../ids.ts';
import type { BulkEnding } from './bulk-job.ts';
import type { BulkContent, BulkForm, BulkScope } from './bulk-order.ts';

/** What the journal says of bulk papers; the subject is the job, but for `bulk.home-made`: the home. */
export type BulkPayloads = {
  'bulk.started': {
    readonly content: BulkContent;
    readonly form: BulkForm;
    readonly scope: BulkScope['kind'];
    readonly homes: number;
  };
  /** The papers of one home were numbered: what verifies them later. */
  'bulk.home-made': {
    readonly jobId: string;
    readonly unitId: UnitId;
    readonly papers: readonly { readonly number: string; readonly kind: DocumentKind; readonly contentHash: string }[];
    /** Papers that could not be made. */
    readonly faults: number;
  };
  'bulk.finished': { readonly homes: number; readonly papers: number; readonly faults: number };
  'bulk.fetched': { readonly file: number };
  'bulk.cancelled': Record<string, never>;
  'bulk.failed': Record<string, never>;
  'bulk.destroyed': { readonly because: BulkEnding };
};
