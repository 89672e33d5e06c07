import type { CalendarDate } from '../ids.ts';
import type { ResultFault } from './result-faults.ts';
import type { ResultOf } from './step-results.ts';
import type { PaperItem, StepOf } from './template.ts';

type Checked = ResultOf<'check-papers'>['papers'][number];

/**
 * Each paper was seen in the number asked for, is promised for a day, or is not needed here for a reason. Where it
 * establishes who is here, at least one paper that says so was really seen.
 */
export function checkPapers(
  step: StepOf<'check-papers'>,
  { papers }: ResultOf<'check-papers'>,
  today: CalendarDate,
): readonly ResultFault[] {
  const wanted = new Map(step.papers.map((paper) => [paper.id, paper]));
  const given = new Set<string>();
  const faults: ResultFault[] = [];
  for (const checked of papers) {
    const paper = wanted.get(checked.id);
    const path = `/papers/${checked.id}`;
    if (!paper || given.has(checked.id)) faults.push({ path, code: 'unknown' });
    else faults.push(...checkOne(paper, checked, today, path));
    given.add(checked.id);
  }
  for (const id of wanted.keys()) if (!given.has(id)) faults.push({ path: `/papers/${id}`, code: 'missing' });
  const proofs = step.papers.filter(({ topic }) => topic === 'identity').map(({ id }) => id);
  if (step.identity && !papers.some(({ id, status }) => status === 'seen' && proofs.includes(id))) {
    const [first] = proofs;
    faults.push({ path: first === undefined ? '/papers' : `/papers/${first}`, code: 'nobody-identified' });
  }
  return faults;
}

function checkOne(paper: PaperItem, checked: Checked, today: CalendarDate, path: string): readonly ResultFault[] {
  switch (checked.status) {
    case 'seen': {
      const originals = paper.form === 'copy' ? 0 : 1;
      const copies = paper.form === 'original' ? 0 : Math.max(1, paper.copies);
      return checked.originals < originals || checked.copies < copies ? [{ path, code: 'too-few' }] : [];
    }
    case 'later':
      if (!paper.mayComeLater) return [{ path, code: 'not-later' }];
      return checked.bringBy <= today ? [{ path: `${path}/bringBy`, code: 'day-past' }] : [];
    case 'not-needed':
      // Who is here is never a matter of opinion.
      return paper.topic === 'identity' && !paper.mayComeLater ? [{ path, code: 'not-later' }] : [];
  }
}
