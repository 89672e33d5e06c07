import { hash } from 'node:crypto';
import type { CasePaperFields } from '#hub/documents/case-paper.ts';
import type { PaperRequest } from '#hub/documents/paper.ts';
import { canonicalPaper } from '#shared/domain/papers/canonical-paper.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';

export const verifyUrl = 'http://192.168.10.20:4818/verify/JF-20261125-0007?hash=0123456789abcdef';

/** All that is printed of a case's paper at the demo site. */
export function casePaperFields(model: PaperModel, changes: Partial<CasePaperFields> = {}): CasePaperFields {
  return {
    model,
    number: 'JF-20261125-0007',
    siteName: { zh: '美伦熙语 · 一期交付中心', en: 'Meilun Xiyu' },
    madeAt: Date.UTC(2026, 10, 25, 2, 30),
    madeOn: '2026-11-25',
    contentHash: hash('sha256', canonicalPaper(model), 'hex'),
    verify: verifyUrl,
    photos: [],
    signed: null,
    ...changes,
  };
}

export function casePaper(model: PaperModel, changes: Partial<CasePaperFields> = {}): PaperRequest {
  return { kind: 'case-paper', fields: casePaperFields(model, changes) };
}
