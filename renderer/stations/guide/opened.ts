import type { CaseId } from '#shared/domain/ids.ts';

/** What the tablet shows: a home to inspect (with or without the hub), or the steps of a case's stage (with it). */
export type Opened = { readonly kind: 'home' | 'steps'; readonly caseId: CaseId };
