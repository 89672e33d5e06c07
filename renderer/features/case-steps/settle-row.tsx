import type { SettleLine } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { SettlementLineView } from '#shared/protocol/settlement-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { moneyShown } from './money-text.ts';
import panel from './panel.module.css';
import { Tag } from './panel-parts.tsx';
import { SettleDetails } from './settle-details.tsx';
import type { LineDraft } from './settle.ts';
import styles from './settle-panel.module.css';
import type { StepIssue } from './step-panel.ts';

export type SettleRowProps = {
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

/** One line of the settlement in a row; the current one opens to how it was computed and what became of it. */
export function SettleRow(props: SettleRowProps) {
  const { line, view, loading, entry, current, readOnly, issues, head, onChange } = props;
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
        <td>
          <span className={styles.basis}>{say(view?.basis ?? line.basis)}</span>
        </td>
        <td className={styles.payee}>{t(`payee-${line.payee}`)}</td>
        <td className={styles.money}>
          {loading ? t('computing') : view?.unknown ? t('unknownFigure') : nothing ? '0.00' : amount(view?.due)}
        </td>
        <td className={styles.money}>{loading ? '' : amount(view?.refund)}</td>
        <td className={styles.result}>
          <Outcome entry={entry} refund={refund} />
        </td>
      </tr>
      {open ? <SettleDetails {...props} refund={refund} /> : null}
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

const tones = { paid: 'good', unpaid: 'warn', disputed: 'bad' } as const;

function Outcome({ entry, refund }: { readonly entry: LineDraft; readonly refund: boolean }) {
  const t = useWords(caseStepWords);
  if (!entry.explained) return <span className={panel.quiet}>{t('toExplain')}</span>;
  if (!entry.outcome) return <span className={panel.quiet}>{t('toMark')}</span>;
  const word = entry.outcome === 'paid' && refund ? 'outcome-refunded' : (`outcome-${entry.outcome}` as const);
  return <Tag tone={tones[entry.outcome]}>{t(word)}</Tag>;
}

function isSome(amount: string | null | undefined): amount is string {
  return typeof amount === 'string' && /[1-9]/.test(amount);
}
