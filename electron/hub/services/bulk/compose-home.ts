import { type BulkContent, type BulkFault, packOf } from '#shared/domain/bulk/bulk-order.ts';
import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { composePaper } from '#shared/domain/papers/compose-paper.ts';
import { stepsOf } from '#shared/domain/papers/draft.ts';
import type { PaperFacts } from '#shared/domain/papers/paper-facts.ts';
import type { PaperModel } from '#shared/domain/papers/paper-model.ts';
import type { UnitRow } from '../../store/units.ts';
import { contentHashOf } from '../documents/compose-document.ts';
import type { House } from '../house.ts';
import { packFacts } from './pack-facts.ts';

/** The papers of a home before they have numbers, and those that cannot be made yet. */
export type ComposedHome = {
  readonly papers: readonly { readonly model: PaperModel; readonly contentHash: string }[];
  readonly faults: readonly BulkFault[];
};

/** Composes a home's papers for the day they are for, a paper at a turn of the loop: `pause` lets the desks go first. */
export async function composeHome(
  house: House,
  unit: UnitRow,
  on: CalendarDate,
  content: BulkContent,
  pause: () => Promise<void>,
): Promise<ComposedHome> {
  const facts = packFacts(house, unit, on);
  if (facts === null) return { papers: [], faults: [] };
  const kinds = content === 'notices' ? (['handover-notice'] as const) : packOf(kindsOf(facts), facts.late !== null);
  const papers: { model: PaperModel; contentHash: string }[] = [];
  const faults: BulkFault[] = [];
  for (const kind of kinds) {
    await pause();
    const paper = composePaper(kind, facts);
    if (paper.ok) papers.push({ model: paper.model, contentHash: contentHashOf(paper.model) });
    else faults.push({ kind, code: 'field-missing', fields: paper.missing });
  }
  return { papers, faults };
}

/** What the flow prints or has signed for this home. */
function kindsOf(facts: PaperFacts): ReadonlySet<PaperKind> {
  return new Set([
    ...stepsOf(facts, 'print').flatMap(({ definition }) => definition.papers),
    ...stepsOf(facts, 'sign').map(({ definition }) => definition.paper),
  ]);
}
