import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { errorText } from '../../lib/error-text.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import styles from './panel.module.css';
import { Field, KeyHints } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { TickRow } from './tick-row.tsx';
import { useOffer } from './use-offer.ts';
import { useRows } from './use-rows.ts';

/** Figures one by one, each with where it comes from or how it was computed. */
export function ConfirmFiguresPanel(props: StepPanelProps<'confirm-figures'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const known = useLive(
    async ({ client }) => (await client.stepFigures({ params: { id: caseView.id, stepId: step.id } })).items,
    (event) => event.type.startsWith('unit.') || event.type === 'roster.imported',
  );
  useOffer(customer, { kind: 'step', caseId: caseView.id, stepId: step.id });
  const set = (figure: string, on: boolean) =>
    setDraft((now) => {
      const others = now.confirmed.filter((one) => one !== figure);
      return { ...now, confirmed: on ? [...others, figure] : others };
    });
  const { list, rows } = useRows({
    count: definition.figures.length,
    start: definition.figures.findIndex((figure) => !draft.confirmed.includes(figure)),
    onKey: (index, key) => {
      const figure = definition.figures[index];
      if (!figure || readOnly || (key !== 'Enter' && key !== ' ')) return undefined;
      set(figure, true);
      return 'next';
    },
  });
  return (
    <div className={styles.panel}>
      {known.error ? (
        <p className={styles.issue} role="alert">
          {errorText(known.error, language)}
        </p>
      ) : null}
      <ul className={styles.rows} ref={list}>
        {definition.figures.map((figure, index) => {
          const row = known.data?.[index];
          const ticked = draft.confirmed.includes(figure);
          return (
            <TickRow
              key={figure}
              id={figure}
              index={index}
              rows={rows}
              ticked={ticked}
              readOnly={readOnly}
              issues={issues}
              name={row ? say(row.name) : t('computing')}
              aside={
                <strong className={styles.figure} data-emphasis={row?.emphasis || undefined}>
                  {row ? say(row.value) : null}
                </strong>
              }
              more={
                row && (row.inWords || row.computation.length > 0) ? (
                  <p className={styles.computed}>
                    {[...(row.inWords ? [row.inWords] : []), ...row.computation].map(say).join(' · ')}
                  </p>
                ) : null
              }
              onTick={() => set(figure, !ticked)}
            />
          );
        })}
      </ul>
      <Field wide label={t('remark')}>
        <textarea
          className={styles.input}
          rows={1}
          maxLength={2000}
          disabled={readOnly}
          value={draft.remark}
          onChange={({ target }) => setDraft((now) => ({ ...now, remark: target.value }))}
        />
      </Field>
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
