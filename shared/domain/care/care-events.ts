import type { CareSource, CareTask } from './care-request.ts';

/** What the journal says of care for those who wait; the subject is the ticket. */
export type CarePayloads = {
  'care.asked': { readonly number: string; readonly task: CareTask; readonly source: CareSource };
  'care.done': { readonly number: string; readonly task: CareTask; readonly afterSeconds: number };
  'care.dropped': { readonly number: string; readonly task: CareTask };
};
