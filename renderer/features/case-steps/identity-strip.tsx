import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { deskWords, type DeskWord } from '#shared/i18n/desk.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useOpenedPeople } from '../cases/use-opened-people.ts';
import styles from './panel.module.css';
import { Tag } from './panel-parts.tsx';

const idWord = (idType: string): DeskWord => {
  const word = `id-${idType}`;
  return word in deskWords['zh-CN'] ? (word as DeskWord) : 'id-other';
};

/** The owners as the roster has them, to compare with the identity papers; unmasked only when opened, which is recorded. */
export function IdentityStrip({ caseView }: { readonly caseView: CaseView }) {
  const t = useWords(caseStepWords);
  const desk = useWords(deskWords);
  const { language } = useLanguage();
  const { opened, problem, toggle } = useOpenedPeople(caseView.id);
  return (
    <section className={styles.box} aria-label={t('identityTitle')}>
      <div className={styles.bar}>
        <ul className={`${styles.grow} ${styles.people}`}>
          {caseView.owners.map((owner, index) => {
            const shown = opened?.owners[index];
            return (
              <li key={owner.index}>
                <strong>{shown?.name ?? owner.name}</strong> {desk(idWord(shown?.idType ?? owner.idType))}{' '}
                {shown?.idNumber ?? owner.idNumber ?? t('noIdNumber')}{' '}
                <Tag tone={owner.present ? 'good' : 'warn'}>{owner.present ? t('isHere') : t('isAbsent')}</Tag>
              </li>
            );
          })}
          {caseView.agentName ? (
            <li>
              <strong>{opened?.agent?.name ?? caseView.agentName}</strong>{' '}
              {opened?.agent ? `${desk(idWord(opened.agent.idType))} ${opened.agent.idNumber} ` : null}
              <Tag tone="key">{t('isAgent')}</Tag>
            </li>
          ) : null}
        </ul>
        <span className={styles.quiet}>{opened ? desk('shownRecorded') : desk('showRecorded')}</span>
        <Button onClick={toggle}>{opened ? desk('hideOwners') : t('compareIds')}</Button>
      </div>
      {problem ? (
        <p className={styles.issue} role="alert">
          {errorText(problem, language)}
        </p>
      ) : null}
    </section>
  );
}
