import type { SettleLine } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { errorText } from '../../lib/error-text.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import panel from './panel.module.css';
import { Field, KeyHints } from './panel-parts.tsx';
import type { LineDraft } from './settle.ts';
import { SettleRow } from './settle-row.tsx';
import { SettleTotals } from './settle-totals.tsx';
import styles from './settle-panel.module.css';
import type { StepPanelProps } from './step-panel.ts';
import { useOffer } from './use-offer.ts';
import { useRows } from './use-rows.ts';

const byKey: Readonly<Record<string, NonNullable<LineDraft['outcome']>>> = {
  '1': 'paid',
  '2': 'unpaid',
  '3': 'disputed',
};

/** The settlement: every line alone with its basis and payee, explained and marked; nothing is netted. */
export function SettlePanel(props: StepPanelProps<'settle'>) {
  const { definition, draft, setDraft, readOnly, issues, today, caseView, step, customer } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const actualDate = draft.actualDate ?? caseView.deliveredOn ?? today;
  const settlement = useLive(
    ({ client }, until) => client.settlement({ params: { id: caseView.id }, query: { actualDate: until } }),
    (event) => event.type.startsWith('unit.') || event.type === 'roster.imported',
    actualDate,
  );
  const views = new Map((settlement.data?.lines ?? []).map((line) => [line.id, line]));

  const change = (line: SettleLine, entry: LineDraft) =>
    setDraft((now) => ({ ...now, lines: { ...now.lines, [line.id]: { ...now.lines[line.id], ...entry } } }));
  const { list, rows } = useRows({
    count: definition.lines.length,
    start: definition.lines.findIndex(({ id }) => !draft.lines[id]?.explained || !draft.lines[id]?.outcome),
    onKey: (index, key) => {
      const line = definition.lines[index];
      if (!line || readOnly) return undefined;
      if (key === ' ') {
        change(line, { explained: !draft.lines[line.id]?.explained });
        return 'done';
      }
      if (key === 'Enter') {
        change(line, { explained: true });
        return draft.lines[line.id]?.outcome ? 'next' : 'done';
      }
      const outcome = byKey[key];
      if (!outcome) return undefined;
      change(line, { outcome, explained: true });
      return outcome === 'disputed' ? 'done' : 'next';
    },
  });
  const current = definition.lines[rows.at];
  useOffer(customer, {
    kind: 'settlement',
    caseId: caseView.id,
    stepId: step.id,
    lineId: current?.id ?? null,
    actualDate,
  });
  const area = definition.lines.some(({ source }) => source === 'area-difference');
  const late = definition.lines.some(({ source }) => source === 'late-delivery');

  return (
    <div className={panel.panel}>
      {late ? (
        <div className={panel.bar}>
          <Field label={t('latenessEnds')}>
            <input
              type="date"
              className={panel.input}
              disabled={readOnly}
              value={actualDate}
              onChange={({ target }) => target.value && setDraft((now) => ({ ...now, actualDate: target.value }))}
            />
          </Field>
          <p className={`${panel.quiet} ${panel.grow}`}>{t('latenessText')}</p>
        </div>
      ) : null}
      {settlement.error ? (
        <p className={panel.issue} role="alert">
          {errorText(settlement.error, language)}
        </p>
      ) : null}
      {area && settlement.data?.mayRescind === true ? <p className={styles.rescind}>{t('mayRescind')}</p> : null}
      {area && settlement.data?.mayRescind === null ? <p className={styles.rescind}>{t('rescindUnknown')}</p> : null}
      <div className={styles.scroll}>
        <table className={styles.table} ref={list}>
          <thead>
            <tr>
              <th scope="col">{t('columnItem')}</th>
              <th scope="col">{t('columnBasis')}</th>
              <th scope="col">{t('columnPayee')}</th>
              <th scope="col" className={styles.money}>
                {t('columnDue')}
              </th>
              <th scope="col" className={styles.money}>
                {t('columnRefund')}
              </th>
              <th scope="col">{t('columnResult')}</th>
            </tr>
          </thead>
          {definition.lines.map((line, index) => (
            <SettleRow
              key={line.id}
              line={line}
              view={views.get(line.id) ?? null}
              loading={settlement.data === null}
              entry={draft.lines[line.id] ?? {}}
              current={index === rows.at}
              readOnly={readOnly}
              issues={issues}
              head={rows.head(index)}
              tabIndex={rows.tabIndex(index)}
              onChange={(entry) => change(line, entry)}
            />
          ))}
        </table>
      </div>
      {settlement.data ? <SettleTotals settlement={settlement.data} say={say} /> : null}
      {readOnly ? null : (
        <KeyHints
          keys={[
            ['Enter', t('keyExplainNext')],
            ['1', t('outcome-paid')],
            ['2', t('outcome-unpaid')],
            ['3', t('outcome-disputed')],
            ['\u2191\u2193', t('keyMove')],
          ]}
        />
      )}
    </div>
  );
}
