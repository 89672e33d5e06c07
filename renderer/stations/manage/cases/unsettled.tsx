import { caseWords } from '#shared/i18n/manage-cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { CaseLoose } from '../../../features/cases/case-loose.tsx';
import { useSending } from '../../../features/cases/use-sending.ts';
import { useWords } from '../../../lib/language.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import styles from './cases.module.css';

type Props = { readonly view: CaseView; readonly reload: () => Promise<void> };

/** What a family still brings, signs, fetches or takes back, most of it after its visit: in any state of the case. */
export function Unsettled({ view, reload }: Props) {
  const t = useWords(caseWords);
  const sending = useSending(reload);
  return (
    <section className={styles.unsettled} aria-label={t('unsettled')}>
      <CaseLoose caseView={view} sending={sending} />
      <ProblemNote problem={sending.problem} />
    </section>
  );
}
