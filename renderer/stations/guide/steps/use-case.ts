import type { CaseId } from '#shared/domain/ids.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { type Resource, useLive } from '../../../lib/use-hub.tsx';

/** One case, kept fresh: again after each event about it, and about papers, which are subjects of their own. */
export function useCase(id: CaseId): Resource<CaseView> {
  return useLive(
    ({ client }) => client.case({ params: { id } }),
    ({ type, data }) => data['subjectId'] === id || type.startsWith('document.'),
    id,
  );
}
