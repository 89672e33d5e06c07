import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { Choices } from './choices.tsx';
import panel from './panel.module.css';
import { Field, IssueAt } from './panel-parts.tsx';
import styles from './settle-panel.module.css';
import type { SettleRowProps } from './settle-row.tsx';

/** Under a line: how it was computed, what became of it, and the words or the voucher that go with that. */
export function SettleDetails(props: SettleRowProps & { readonly refund: boolean }) {
  const { line, view, entry, readOnly, issues, tabIndex, onChange, refund } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const field = { className: panel.input, tabIndex, disabled: readOnly };
  return (
    <tr className={styles.below}>
      <td colSpan={6}>
        <div className={styles.became}>
          <div className={panel.grow}>
            {view?.computation.map((one) => (
              <p key={one.zh} className={panel.quiet}>
                {say(one)}
              </p>
            ))}
            {view?.unknown ? <p className={panel.issue}>{t('unknownText', { figure: view.unknown })}</p> : null}
          </div>
          <Choices
            label={say(line.name)}
            chosen={entry.outcome}
            disabled={readOnly}
            tabIndex={tabIndex}
            onChoose={(outcome) => onChange({ outcome, explained: true })}
            choices={[
              { id: 'paid', text: refund ? t('outcome-refunded') : t('outcome-paid'), key: '1' },
              { id: 'unpaid', text: t('outcome-unpaid'), key: '2', tone: 'warn' },
              { id: 'disputed', text: t('outcome-disputed'), key: '3', tone: 'bad' },
            ]}
          />
        </div>
        {entry.outcome ? (
          <div className={styles.fields}>
            {entry.outcome === 'paid' ? (
              <Field wide label={t('voucherNumber')}>
                <input
                  {...field}
                  maxLength={200}
                  value={entry.voucher ?? ''}
                  onChange={({ target }) => onChange({ voucher: target.value })}
                />
              </Field>
            ) : null}
            <Field wide label={entry.outcome === 'disputed' ? t('wordsOfOwner') : t('remark')}>
              <input
                {...field}
                maxLength={2000}
                value={entry.words ?? ''}
                onChange={({ target }) => onChange({ words: target.value })}
              />
            </Field>
          </div>
        ) : null}
        <IssueAt issues={issues} at={line.id} />
      </td>
    </tr>
  );
}
