import type { PaperItem } from '#shared/domain/flow/template.ts';
import type { DraftOf } from './drafts.ts';
import { fromIssues } from './from-issues.ts';
import type { StepIssue, StepLogic } from './step-panel.ts';

type Draft = DraftOf<'check-papers'>;
export type PaperDraft = Draft['papers'][string];

/** How many originals and copies a paper is asked for, put in when it is seen. */
export function askedCounts(paper: PaperItem): { readonly originals: number; readonly copies: number } {
  return {
    originals: paper.form === 'copy' ? 0 : 1,
    copies: paper.form === 'original' ? 0 : Math.max(1, paper.copies),
  };
}

/** The rows of papers: each seen with counts, to come with a day, or not needed for a reason. */
export const checkPapers: StepLogic<'check-papers'> = {
  begin: (_, result) => ({ papers: Object.fromEntries((result?.papers ?? []).map(({ id, ...rest }) => [id, rest])) }),
  outcome({ definition, today }, draft) {
    const issues: StepIssue[] = [];
    const papers = definition.papers.flatMap((paper) => {
      const entry = draft.papers[paper.id];
      const said = paperResult(paper, entry);
      const issue = paperIssue(paper, entry, today);
      if (issue) issues.push(issue);
      return said ? [said] : [];
    });
    return fromIssues(issues, { papers });
  },
};

function paperIssue(paper: PaperItem, entry: PaperDraft | undefined, today: string): StepIssue | null {
  const row = { at: paper.id, name: paper.name };
  const asked = askedCounts(paper);
  switch (entry?.status) {
    case undefined:
      return { word: 'issuePaperUnchecked', ...row };
    case 'seen': {
      const { originals, copies } = { ...asked, ...seenCounts(entry) };
      return originals < asked.originals || copies < asked.copies ? { word: 'issuePaperFew', ...row } : null;
    }
    case 'later':
      if (!entry?.bringBy) return { word: 'issuePaperDay', ...row };
      return entry.bringBy <= today ? { word: 'issueDayPast', ...row } : null;
    case 'not-needed':
      return entry?.note?.trim() ? null : { word: 'issuePaperReason', ...row };
  }
}

function paperResult(paper: PaperItem, entry: PaperDraft | undefined) {
  const note = entry?.note?.trim();
  const asked = askedCounts(paper);
  switch (entry?.status) {
    case undefined:
      return null;
    case 'seen': {
      const { originals, copies } = { ...asked, ...seenCounts(entry) };
      return { id: paper.id, status: 'seen' as const, originals, copies };
    }
    case 'later':
      return { id: paper.id, status: 'later' as const, bringBy: entry?.bringBy ?? '', ...(note ? { note } : {}) };
    case 'not-needed':
      return { id: paper.id, status: 'not-needed' as const, note: note ?? '' };
  }
}

function seenCounts({ originals, copies }: PaperDraft = {}) {
  return { ...(originals === undefined ? {} : { originals }), ...(copies === undefined ? {} : { copies }) };
}

/** Papers that say who is here are never a matter of opinion. */
export function mayBeLeftOut(paper: PaperItem): boolean {
  return paper.topic !== 'identity' || paper.mayComeLater;
}
