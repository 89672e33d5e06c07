import { useSyncExternalStore } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import type { StepView } from '#shared/protocol/case-view.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { placeName } from './clash-place.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import styles from './draft.module.css';

/** Without a step: the words of a dialog. */
type Props = { readonly keeper: DraftKeeper; readonly step: StepView | null };

/** Two people wrote different things at the same place: both are shown, and a person chooses. */
export function DraftClash({ keeper, step }: Props) {
  const t = useWords(caseWords);
  const { language } = useLanguage();
  const { clashes, theirName } = useSyncExternalStore(keeper.listen, keeper.state);
  if (clashes.length === 0) return null;
  const said = (value: unknown) => {
    if (value === undefined || value === '') return t('clashNothing');
    if (typeof value === 'boolean') return value ? t('clashYes') : t('clashNo');
    return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  };
  const by = theirName ?? t('aColleague');
  return (
    <section className={styles.clash} role="alert" aria-label={t('clashTitle', { name: by })}>
      <p>{t('clashTitle', { name: by })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('clashPlace')}</th>
            <th scope="col">{t('clashTheirs', { name: by })}</th>
            <th scope="col">{t('clashMine')}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map(({ path, mine, theirs }) => (
            <tr key={path.join('/')}>
              <th scope="row">{placeName(step, path, language)}</th>
              <td>{said(theirs)}</td>
              <td>{said(mine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.bar}>
        <Button onClick={() => keeper.choose('theirs')}>{t('clashUseTheirs')}</Button>
        <Button onClick={() => keeper.choose('mine')}>{t('clashUseMine')}</Button>
      </div>
    </section>
  );
}
