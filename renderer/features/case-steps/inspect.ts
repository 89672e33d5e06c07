import type { InspectionItemView } from '#shared/protocol/case-view.ts';
import { fromIssues } from './from-issues.ts';
import type { StepIssue, StepLogic, StepSubject } from './step-panel.ts';

/** What was found in this inspection so far. */
export function findingsOf({ caseView, step }: StepSubject<'inspect'>): readonly InspectionItemView[] {
  return caseView.inspection.filter(({ stepId }) => stepId === step.id);
}

/** The rooms nobody has looked at and that the home was not said to lack. */
export function roomsUnseen(subject: StepSubject<'inspect'>, absentRooms: readonly string[]) {
  const seen = new Set(findingsOf(subject).map(({ item }) => (item.kind === 'meter' ? '' : item.room)));
  return subject.definition.dictionary.rooms.filter(({ id }) => !seen.has(id) && !absentRooms.includes(id));
}

/** The conclusion of an accompanied inspection; what was found is kept item by item, on the tablet or here. */
export const inspect: StepLogic<'inspect'> = {
  begin: (_, result) => ({
    ...(result ? { conclusion: result.conclusion } : {}),
    words: result?.words ?? '',
    absentRooms: [...(result?.absentRooms ?? [])],
  }),
  outcome(subject, draft) {
    const findings = findingsOf(subject);
    const words = draft.words.trim();
    const issues: StepIssue[] = [];
    for (const { id, name } of roomsUnseen(subject, draft.absentRooms)) {
      issues.push({ word: 'issueRoomUnseen', at: id, name });
    }
    for (const { id, name } of subject.definition.dictionary.meters) {
      const read = findings.some(({ item }) => item.kind === 'meter' && item.meter === id);
      if (!read) issues.push({ word: 'issueMeterUnread', at: id, name });
    }
    if (!draft.conclusion) issues.push({ word: 'issueNoConclusion', at: 'conclusion' });
    if (draft.conclusion === 'refuse' && !words) issues.push({ word: 'issueRefusalWords', at: 'words' });
    return fromIssues(issues, {
      conclusion: draft.conclusion ?? 'accept',
      ...(words ? { words } : {}),
      absentRooms: [...draft.absentRooms],
      items: findings.length,
    });
  },
};
