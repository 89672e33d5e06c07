import { useEffect, useRef } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useWords } from '../../lib/language.tsx';
import panel from './panel.module.css';
import { Field, IssueAt } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { useOffer } from './use-offer.ts';

/** Number, date and amount of something paid elsewhere, as its voucher says. */
export function VoucherPanel(props: StepPanelProps<'voucher'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer, today, complete } = props;
  const t = useWords(caseStepWords);
  useOffer(customer, { kind: 'step', caseId: caseView.id, stepId: step.id });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const field = { className: panel.input, disabled: readOnly };
  return (
    <form
      className={panel.panel}
      onSubmit={(event) => {
        event.preventDefault();
        complete();
      }}
    >
      <div className={panel.bar}>
        <div className={panel.grow}>
          <Field wide label={t('voucherNumber')}>
            <input
              {...field}
              ref={first}
              maxLength={200}
              autoComplete="off"
              value={draft.number}
              onChange={({ target }) => setDraft((now) => ({ ...now, number: target.value }))}
            />
          </Field>
          <IssueAt issues={issues} at="number" />
        </div>
        <div>
          <Field label={t('voucherDate')}>
            <input
              {...field}
              type="date"
              max={today}
              value={draft.date}
              onChange={({ target }) => setDraft((now) => ({ ...now, date: target.value }))}
            />
          </Field>
          <IssueAt issues={issues} at="date" />
        </div>
        {definition.amount === 'none' ? null : (
          <div>
            <Field label={definition.amount === 'required' ? t('voucherAmount') : t('voucherAmountOptional')}>
              <input
                {...field}
                inputMode="decimal"
                autoComplete="off"
                value={draft.amount}
                onChange={({ target }) => setDraft((now) => ({ ...now, amount: target.value }))}
              />
            </Field>
            <IssueAt issues={issues} at="amount" />
          </div>
        )}
      </div>
      {/* Enter in a field completes the step; the visible action is the page's own. */}
      <button type="submit" hidden>
        {t('completeStep')}
      </button>
    </form>
  );
}
