import { caseWords } from '#shared/i18n/cases.ts';
import { supervising } from '#shared/protocol/roles.ts';
import { hindranceText } from '../../../features/cases/hindrance-text.ts';
import { namesOf } from '../../../features/cases/names-of.ts';
import { clockText } from '../../../lib/format.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './step-desk.module.css';
import type { StepDeskProps } from './step-desk.tsx';

type Props = Pick<StepDeskProps, 'caseView' | 'step' | 'onReopen' | 'onSituation'>;

/** Above a step that is settled or held up: who settled it and when, what the customer said, what stands before it. */
export function StepState({ caseView, step, onReopen, onSituation }: Props) {
  const t = useWords(caseWords);
  const { language } = useLanguage();
  const { timeZone } = useSite();
  const { session } = useSession();
  const { state, done, words, hindrances } = step;
  const stage = caseView.stages.find(({ steps }) => steps.some(({ id }) => id === step.id));
  const mayReopen =
    caseView.state === 'open' &&
    (stage?.state !== 'done' || session.staff.roles.some((role) => (supervising as readonly string[]).includes(role)));
  const by = done ? { name: done.staffName ?? t('byFamily'), time: clockText(done.at, timeZone) } : null;
  const reopen = mayReopen ? <Button onClick={onReopen}>{t('reopen')}</Button> : null;
  if (state === 'done') {
    return (
      <div className={styles.state}>
        <span>{by ? t('doneBy', by) : t('state-done')}</span>
        {reopen}
      </div>
    );
  }
  if (state === 'waived' || state === 'disputed') {
    return (
      <div className={styles.state} data-tone={state === 'waived' ? 'warn' : 'bad'}>
        <span>
          {by ? t(`${state}By`, by) : t(`state-${state}`)} {words}
        </span>
        {reopen}
      </div>
    );
  }
  if (hindrances.length === 0) return null;
  const powers = hindrances.some(({ code }) => ['power-missing', 'power-expired', 'owner-missing'].includes(code));
  const roles = (step.definition.by ?? []).map((role) => t(`role-${role}`)).join(t('listSeparator'));
  return (
    <output className={styles.state} data-tone="warn">
      <span>
        {hindrances
          .map((one) => hindranceText(one, namesOf(caseView, language), language, roles))
          .join(t('listSeparator'))}
      </span>
      {powers ? <Button onClick={onSituation}>{t('situationEdit')}</Button> : null}
    </output>
  );
}
