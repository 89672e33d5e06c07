import type { HandOverItem } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { Choices } from './choices.tsx';
import { daysLater } from './days-later.ts';
import styles from './panel.module.css';
import { Field, IssueAt, KeyHints, Tag } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { TickRow } from './tick-row.tsx';
import { useOffer } from './use-offer.ts';
import { useRows } from './use-rows.ts';

/** Keys, cards and books counted into the owner's hands; what stays in custody says why and until when. */
export function HandOverItemsPanel(props: StepPanelProps<'hand-over-items'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer, today } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  useOffer(customer, { kind: 'step', caseId: caseView.id, stepId: step.id });
  const { items } = definition;
  const count = (item: HandOverItem, value: number | undefined) =>
    setDraft((now) => {
      const { [item.id]: _, ...others } = now.counts;
      return { ...now, counts: value === undefined ? others : { ...others, [item.id]: value } };
    });
  const custody = (item: HandOverItem, kept: { count: number; reason: string; until: string } | null) =>
    setDraft((now) => {
      const { [item.id]: _, ...others } = now.custody;
      return { ...now, custody: kept === null ? others : { ...others, [item.id]: kept } };
    });
  const { list, rows } = useRows({
    count: items.length,
    start: items.findIndex(({ id }) => draft.counts[id] === undefined),
    onKey: (index, key) => {
      const item = items[index];
      if (!item || readOnly) return undefined;
      if (key === 'Enter' || key === ' ') {
        count(item, draft.counts[item.id] ?? item.count);
        return 'next';
      }
      if (!/^\d$/.test(key)) return undefined;
      count(item, Number(key));
      return 'done';
    },
  });

  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <span>{t('receivedBy')}</span>
        <Choices
          label={t('receivedBy')}
          chosen={draft.receivedBy}
          disabled={readOnly}
          onChoose={(receivedBy) => setDraft((now) => ({ ...now, receivedBy }))}
          choices={[
            { id: 'owner', text: t('receiver-owner') },
            { id: 'agent', text: t('receiver-agent'), disabled: caseView.agentName === null },
          ]}
        />
        <IssueAt issues={issues} at="receiver" />
      </div>
      <ul className={styles.rows} ref={list}>
        {items.map((item, index) => {
          const counted = draft.counts[item.id];
          const kept = draft.custody[item.id];
          return (
            <TickRow
              key={item.id}
              id={item.id}
              index={index}
              rows={rows}
              ticked={counted !== undefined}
              readOnly={readOnly}
              issues={issues}
              onTick={() => count(item, counted === undefined ? item.count : undefined)}
              name={
                <span>
                  {say(item.name)} <span className={styles.quiet}>{t('expectedCount', { count: item.count })}</span>{' '}
                  {counted !== undefined && counted !== item.count ? <Tag tone="warn">{t('otherCount')}</Tag> : null}
                </span>
              }
              aside={
                <span className={styles.bar}>
                  <input
                    type="number"
                    className={styles.input}
                    data-short
                    min={0}
                    max={999}
                    aria-label={t('countOf', { name: say(item.name) })}
                    placeholder={String(item.count)}
                    disabled={readOnly}
                    tabIndex={rows.tabIndex(index)}
                    value={counted ?? ''}
                    onChange={({ target }) =>
                      count(item, target.value === '' ? undefined : Math.min(999, Math.max(0, target.valueAsNumber)))
                    }
                  />
                  {item.category === 'key' || item.category === 'card' ? (
                    <button
                      type="button"
                      className={styles.chip}
                      aria-pressed={kept !== undefined}
                      disabled={readOnly}
                      tabIndex={rows.tabIndex(index)}
                      onClick={() => custody(item, kept ? null : { count: 1, reason: '', until: daysLater(today, 14) })}
                    >
                      {t('custody')}
                    </button>
                  ) : null}
                </span>
              }
              more={
                kept ? (
                  <div className={styles.more}>
                    <Field label={t('custodyCount')}>
                      <input
                        type="number"
                        className={styles.input}
                        data-short
                        min={1}
                        max={99}
                        disabled={readOnly}
                        value={kept.count}
                        onChange={({ target }) => custody(item, { ...kept, count: target.valueAsNumber || 0 })}
                      />
                    </Field>
                    <Field wide label={t('custodyReason')}>
                      <input
                        className={styles.input}
                        maxLength={200}
                        disabled={readOnly}
                        value={kept.reason}
                        onChange={({ target }) => custody(item, { ...kept, reason: target.value })}
                      />
                    </Field>
                    <Field label={t('custodyUntil')}>
                      <input
                        type="date"
                        className={styles.input}
                        disabled={readOnly}
                        value={kept.until}
                        onChange={({ target }) => custody(item, { ...kept, until: target.value })}
                      />
                    </Field>
                  </div>
                ) : null
              }
            />
          );
        })}
      </ul>
      {readOnly ? null : (
        <KeyHints
          keys={[
            ['Enter', t('keyCountNext')],
            ['0\u20139', t('keyCount')],
            ['\u2191\u2193', t('keyMove')],
          ]}
        />
      )}
    </div>
  );
}
