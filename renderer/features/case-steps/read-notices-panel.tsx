import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { usePublicNotices } from '../notices/use-public-notices.ts';
import { Choices } from './choices.tsx';
import styles from './panel.module.css';
import { KeyHints } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { TickRow } from './tick-row.tsx';
import { useOffer } from './use-offer.ts';
import { useRows } from './use-rows.ts';

/** What is on public display, acknowledged notice by notice: by the family on its screen, or said to the clerk. */
export function ReadNoticesPanel(props: StepPanelProps<'read-notices'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  useOffer(customer, { kind: 'step', caseId: caseView.id, stepId: step.id });
  const meant = usePublicNotices();
  const set = (kind: string, on: boolean) =>
    setDraft((now) => {
      const others = now.acknowledged.filter((one) => one !== kind);
      return { ...now, how: 'told-clerk', acknowledged: on ? [...others, kind] : others };
    });
  const { list, rows } = useRows({
    count: definition.notices.length,
    start: definition.notices.findIndex(({ kind }) => !draft.acknowledged.includes(kind)),
    onKey: (index, key) => {
      const notice = definition.notices[index];
      if (!notice || readOnly || (key !== 'Enter' && key !== ' ')) return undefined;
      set(notice.kind, true);
      return 'next';
    },
  });
  const shown = customer?.content?.kind === 'notices' && customer.content.stepId === step.id;
  return (
    <div className={styles.panel}>
      <p className={styles.quiet}>{shown ? t('noticesShown') : t('noticesText')}</p>
      <ul className={styles.rows} ref={list}>
        {definition.notices.map(({ kind, name }, index) => {
          const ticked = draft.acknowledged.includes(kind);
          return (
            <TickRow
              key={kind}
              id={kind}
              index={index}
              rows={rows}
              ticked={ticked}
              readOnly={readOnly}
              issues={issues}
              name={say(name)}
              aside={
                <>
                  {meant ? <OnDisplay isPublic={meant(kind).length > 0} /> : null}
                  <span className={styles.aside}>{ticked ? t('acknowledged') : t('notAcknowledged')}</span>
                </>
              }
              onTick={() => set(kind, !ticked)}
            />
          );
        })}
      </ul>
      <div className={styles.bar}>
        <span className={styles.quiet}>{t('howAcknowledged')}</span>
        <Choices
          label={t('howAcknowledged')}
          chosen={draft.how}
          disabled={readOnly}
          onChoose={(how) => setDraft((now) => ({ ...now, how }))}
          choices={[
            { id: 'told-clerk', text: t('how-told-clerk') },
            { id: 'customer-screen', text: t('how-customer-screen'), disabled: draft.how !== 'customer-screen' },
          ]}
        />
      </div>
      {readOnly ? null : (
        <KeyHints
          keys={[
            ['Enter', t('keyTickNext')],
            ['\u2191\u2193', t('keyMove')],
          ]}
        />
      )}
    </div>
  );
}

/** Whether the hall shows it now: what is not public has to be there as an original (contract Art. 9, 11). */
function OnDisplay({ isPublic }: { readonly isPublic: boolean }) {
  const t = useWords(caseStepWords);
  return (
    <span className={styles.tag} data-tone={isPublic ? 'good' : 'warn'}>
      {t(isPublic ? 'noticePublic' : 'noticeNotPublic')}
    </span>
  );
}
