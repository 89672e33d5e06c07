import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useWords } from '../../lib/language.tsx';
import { useFigures } from './figure-values.tsx';
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
  const figures = useFigures(caseView);
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
      <ul className={styles.rows} ref={list}>
        {definition.figures.map((figure, index) => {
          const { value, computed } = figures(figure);
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
              name={
                <span>
                  {t(`figure-${figure}`)}
                  {computed ? <span className={styles.quiet}> · {computed}</span> : null}
                </span>
              }
              aside={<strong className={styles.figure}>{value}</strong>}
              onTick={() => set(figure, !ticked)}
            />
          );
        })}
      </ul>
      <Field wide label={t('remark')}>
        <textarea
          className={styles.input}
          rows={2}
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
