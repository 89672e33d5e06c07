import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseStage, CaseView, HindranceView } from '#shared/protocol/case-view.ts';
import { isLeftOpen } from '../../../features/cases/case-progress.ts';
import { hindranceText, type NameOf } from '../../../features/cases/hindrance-text.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import styles from './cases.module.css';

/** What keeps the case from going on or from closing, in sentences; said once, whatever stage it comes from. */
export function InTheWay({ view, nameOf }: { readonly view: CaseView; readonly nameOf: NameOf }) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const say = useBilingual();
  const { language } = useLanguage();
  if (view.state !== 'open') return null;
  const hindrances = view.stages.flatMap(hindrancesOf).map((one) => hindranceText(one, nameOf, language));
  const unsigned = view.documents.filter(({ id }) => view.toClose.includes(id));
  const papers = unsigned.map(({ title, number }) => `${say(title)} ${number}`).join(m('separator'));
  const promised = view.toBring.filter(({ brought }) => !brought);
  const lines = [
    ...new Set(hindrances),
    ...(unsigned.length > 0 ? [t('closeNeeds', { papers })] : []),
    ...promised.map(({ name, bringBy }) => t('toBringBy', { paper: say(name), date: bringBy })),
  ];
  return (
    <section className={styles.missing} aria-label={t('inTheWay')} data-none={lines.length === 0}>
      <h3>{t('inTheWay')}</h3>
      {lines.length === 0 ? (
        <p>{t('nothingInTheWay')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A finished stage is missing nothing any more, but a step of it that was opened again still holds up the case. */
function hindrancesOf({ state, missing, steps }: CaseStage): readonly HindranceView[] {
  if (state !== 'done') return state === 'open' ? missing : [];
  return steps.filter(isLeftOpen).map(({ id }) => ({ code: 'step-open', stepId: id }));
}
