import type { SettleLine } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { SettlementLineView } from '#shared/protocol/cases.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { Choices } from './choices.tsx';
import { moneyShown } from './money-text.ts';
import panel from './panel.module.css';
import { Field, IssueAt, Tag } from './panel-parts.tsx';
import type { LineDraft } from './settle.ts';
import styles from './settle-panel.module.css';
import type { StepIssue } from './step-panel.ts';

type Props = {
  readonly line: SettleLine;
  readonly view: SettlementLineView | null;
  readonly loading: boolean;
  readonly entry: LineDraft;
  readonly current: boolean;
  readonly readOnly: boolean;
  readonly issues: readonly StepIssue[];
  readonly head: object;
  readonly tabIndex: 0 | -1;
  readonly onChange: (entry: LineDraft) => void;
};

/** One line of the settlement: what it is about above, how it was computed and what became of it below. */
export function SettleRow(props: Props) {
  const { line, view, loading, entry, current, readOnly, issues, head, tabIndex, onChange } = props;
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const missing = issues.some(({ at }) => at === line.id);
  const refund = isSome(view?.refund) && !isSome(view?.due);
  const open = current || missing || entry.outcome === 'disputed';
  const amount = (value: string | null | undefined) => (isSome(value) ? moneyShown(value) : '\u2014');
  // A line that comes to nothing says so; a dash would look as if nobody had computed it.
  const nothing = view !== null && !view.information && !isSome(view.due) && !isSome(view.refund);
  return (
    <tbody className={styles.row} data-current={current || undefined} data-missing={missing || undefined}>
      <tr>
        <th scope="row">
          <button
            type="button"
            className={panel.name}
            aria-pressed={entry.explained === true}
            disabled={readOnly}
            onClick={() => onChange({ explained: !entry.explained })}
            {...head}
          >
            <span className={panel.tick} aria-hidden="true">
              {entry.explained ? '\u2713' : null}
            </span>
            <span className={styles.item}>
              {say(view?.name ?? line.name)}
              <Nature line={line} view={view} />
            </span>
          </button>
        </th>
        <td className={styles.basis}>{say(view?.basis ?? line.basis)}</td>
        <td>{t(`payee-${line.payee}`)}</td>
        <td className={styles.money}>
          {loading ? t('computing') : view?.unknown ? t('unknownFigure') : nothing ? '0.00' : amount(view?.due)}
        </td>
        <td className={styles.money}>{loading ? '' : amount(view?.refund)}</td>
      </tr>
      <tr className={styles.below}>
        <td colSpan={5}>
          <div className={styles.became}>
            <div className={panel.grow}>
              {open && view
                ? view.computation.map((one) => (
                    <p key={one.zh} className={panel.quiet}>
                      {say(one)}
                    </p>
                  ))
                : null}
              {view?.unknown ? <p className={panel.issue}>{t('unknownText', { figure: view.unknown })}</p> : null}
            </div>
            <Choices
              label={say(line.name)}
              chosen={entry.outcome}
              disabled={readOnly}
              tabIndex={tabIndex}
              onChoose={(outcome) => onChange({ outcome })}
              choices={[
                { id: 'paid', text: refund ? t('outcome-refunded') : t('outcome-paid'), key: '1' },
                { id: 'unpaid', text: t('outcome-unpaid'), key: '2', tone: 'warn' },
                { id: 'disputed', text: t('outcome-disputed'), key: '3', tone: 'bad' },
              ]}
            />
          </div>
          {entry.outcome && open ? (
            <div className={styles.fields}>
              {entry.outcome === 'paid' ? (
                <Field wide label={t('voucherNumber')}>
                  <input
                    className={panel.input}
                    tabIndex={tabIndex}
                    maxLength={200}
                    disabled={readOnly}
                    value={entry.voucher ?? ''}
                    onChange={({ target }) => onChange({ voucher: target.value })}
                  />
                </Field>
              ) : null}
              <Field wide label={entry.outcome === 'disputed' ? t('wordsOfOwner') : t('remark')}>
                <input
                  className={panel.input}
                  tabIndex={tabIndex}
                  maxLength={2000}
                  disabled={readOnly}
                  value={entry.words ?? ''}
                  onChange={({ target }) => onChange({ words: target.value })}
                />
              </Field>
            </div>
          ) : null}
          <IssueAt issues={issues} at={line.id} />
        </td>
      </tr>
    </tbody>
  );
}

function Nature({ line, view }: { readonly line: SettleLine; readonly view: SettlementLineView | null }) {
  const t = useWords(caseStepWords);
  return (
    <>
      {line.nature === 'statutory' ? <Tag tone="good">{t('nature-statutory')}</Tag> : null}
      {line.nature === 'voluntary' ? <Tag tone="key">{t('nature-voluntary')}</Tag> : null}
      {(view?.elsewhere ?? line.elsewhere) ? <Tag>{t('elsewhere')}</Tag> : null}
      {view?.information ? <Tag>{t('information')}</Tag> : null}
    </>
  );
}

function isSome(amount: string | null | undefined): amount is string {
  return typeof amount === 'string' && /[1-9]/.test(amount);
}
