import { mkdirSync, writeFileSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CasePaperFields } from '#hub/documents/case-paper.ts';
import { openPaperFonts } from '#hub/documents/fonts.ts';
import { renderPaper } from '#hub/documents/paper.ts';
import { paperKinds, type PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import { canonicalPaper } from '#shared/domain/papers/canonical-paper.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import { completePaper } from '../../support/papers/every-paper.ts';

const fonts = openPaperFonts();
const artifacts = join(import.meta.dirname, '../../artifacts/documents');

function fieldsOf(model: PaperModel, changes: Partial<CasePaperFields> = {}): CasePaperFields {
  return {
    model,
    number: 'JF-20261125-0007',
    siteName: { zh: '美伦熙语 · 一期交付中心', en: 'Meilun Xiyu' },
    madeAt: Date.UTC(2026, 10, 25, 2, 30),
    madeOn: '2026-11-25',
    contentHash: hash('sha256', canonicalPaper(model), 'hex'),
    verify: 'http://192.168.10.20:4818/verify/JF-20261125-0007?hash=0123456789abcdef',
    photos: [],
    signed: null,
    ...changes,
  };
}

test.each(paperKinds)('%s is made of a complete case', async (kind: PaperKind) => {
  const pdf = await renderPaper({ kind: 'case-paper', fields: fieldsOf(completePaper(kind)) }, fonts);
  mkdirSync(artifacts, { recursive: true });
  const path = join(artifacts, `${kind}.pdf`);
  writeFileSync(path, pdf);
  if (spawnSync('pdftoppm', ['-v']).error === undefined) {
    execFileSync('pdftoppm', ['-r', '100', '-png', path, join(artifacts, kind)]);
  }
  expect(pdf.length).toBeGreaterThan(1000);
});
