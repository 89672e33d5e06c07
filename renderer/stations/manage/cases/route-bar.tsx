import { caseWords } from '#shared/i18n/manage-cases.ts';
import type { ListedCase } from '#shared/protocol/case-list.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import styles from './cases.module.css';

/** The route as a row of marks; in words for whoever does not see them. */
export function RouteBar({ route }: { readonly route: ListedCase['route'] }) {
  const t = useWords(caseWords);
  const { language } = useLanguage();
  return (
    <ol className={styles.route}>
      {route.map(({ stageId, name, state }) => (
        <li key={stageId} data-state={state} title={language === 'en' ? name.en : name.zh}>
          <span className={styles.unseen}>{t(`at-${state}`, { stage: language === 'en' ? name.en : name.zh })}</span>
        </li>
      ))}
    </ol>
  );
}
