import type { FlowTemplate, TemplateStep } from '#shared/domain/flow/template.ts';
import { stepOf } from '#shared/domain/flow/steps.ts';
import type { Tx } from '../../store/commands.ts';
import type { PaperRow } from '../../store/documents.ts';
import type { House } from '../house.ts';

/** A step that is open again is signed again: what was signed for it is in force no more, and nothing replaces it yet. */
export function voidPapers(house: House, tx: Tx, caseId: string, template: FlowTemplate, step: TemplateStep): void {
  const { documents } = house.books;
  if (step.kind !== 'sign') return;
  const mine = documents
    .ofCase(caseId)
    .filter((row) => row.superseded_at === null && row.kind === step.paper)
    .filter((row) => row.step_id === step.id || (!signedElsewhere(template, row) && isSigned(house, row)));
  for (const { id, number } of mine) {
    documents.supersede(id, tx.at);
    tx.append({ type: 'document.superseded', subjectId: id, payload: { number, by: null } });
  }
}

/** A paper that a step printed may have been signed too; that of another step that signs is that step's own. */
function signedElsewhere(template: FlowTemplate, row: PaperRow): boolean {
  return row.step_id !== null && stepOf(template, row.step_id)?.step.kind === 'sign';
}

function isSigned(house: House, row: PaperRow): boolean {
  return row.wet_ink !== null || house.books.documents.signaturesOf(row.id).length > 0;
}
