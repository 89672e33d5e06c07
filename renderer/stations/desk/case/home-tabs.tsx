import type { StageId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { stageAt } from '../../../features/cases/case-progress.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './home-tabs.module.css';

type Props = {
  readonly cases: readonly CaseView[];
  readonly shown: CaseView;
  readonly stageId: StageId;
  readonly onShow: (caseId: string) => void;
};

/** The homes of one visit, where there are several; a tick says that nothing is left to do for one. */
export function HomeTabs({ cases, shown, stageId, onShow }: Props) {
  const t = useWords(caseWords);
  if (cases.length < 2) return null;
  return (
    <div className={styles.tabs} role="tablist" aria-label={t('homesOfVisit')}>
      {cases.map((one) => {
        const ready = (stageAt(one, stageId)?.missing.length ?? 0) === 0;
        return (
          <button
            key={one.id}
            type="button"
            role="tab"
            aria-selected={one.id === shown.id}
            className={styles.tab}
            onClick={() => onShow(one.id)}
          >
            {ready ? <span aria-hidden="true">{'\u2713 '}</span> : null}
            {one.unit?.label ?? t('noHome')}
          </button>
        );
      })}
    </div>
  );
}
