import { useEffect } from 'react';
import type { PaperItem } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { askedCounts, mayBeLeftOut, type PaperDraft } from './check-papers.ts';
import { Choices } from './choices.tsx';
import { daysLater } from './days-later.ts';
import { IdentityStrip } from './identity-strip.tsx';
import styles from './panel.module.css';
import { Field, IssueAt, KeyHints } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { useRows } from './use-rows.ts';

type Status = NonNullable<PaperDraft['status']>;
const byKey: Readonly<Record<string, Status>> = { '1': 'seen', '2': 'later', '3': 'not-needed' };

/** Papers one under the other: a key marks one seen and goes on to the next. */
export function CheckPapersPanel(props: StepPanelProps<'check-papers'>) {
  const { definition, draft, setDraft, readOnly, issues, today, caseView, step, customer } = props;
  const t = useWords(caseStepWords);
  const { papers } = definition;
  const offer = customer?.offer;
  useEffect(() => offer?.({ kind: 'step', caseId: caseView.id, stepId: step.id }), [offer, caseView.id, step.id]);

  const change = (paper: PaperItem, entry: PaperDraft) =>
    setDraft((now) => ({ papers: { ...now.papers, [paper.id]: { ...now.papers[paper.id], ...entry } } }));
  const mark = (paper: PaperItem, status: Status) => {
    if ((status === 'later' && !paper.mayComeLater) || (status === 'not-needed' && !mayBeLeftOut(paper))) return;
    const soon = daysLater(today, 7);
    change(paper, status === 'later' ? { status, bringBy: draft.papers[paper.id]?.bringBy ?? soon } : { status });
  };
  const { list, rows } = useRows({
    count: papers.length,
    start: papers.findIndex(({ id }) => !draft.papers[id]?.status),
    onKey: (index, key) => {
      const paper = papers[index];
      const status = key === 'Enter' || key === ' ' ? 'seen' : byKey[key];
      if (!paper || !status || readOnly) return undefined;
      mark(paper, status);
      return status === 'seen' ? 'next' : 'done';
    },
  });

  return (
    <div className={styles.panel}>
      {definition.identity ? <IdentityStrip caseView={caseView} /> : null}
      <ul className={styles.rows} ref={list}>
        {papers.map((paper, index) => (
          <PaperRow
            key={paper.id}
            {...props}
            paper={paper}
            entry={draft.papers[paper.id] ?? {}}
            current={index === rows.at}
            head={rows.head(index)}
            tabIndex={rows.tabIndex(index)}
            onMark={(status) => mark(paper, status)}
            onChange={(entry) => change(paper, entry)}
            missing={issues.some(({ at }) => at === paper.id)}
          />
        ))}
      </ul>
      {readOnly ? null : (
        <KeyHints
          keys={[
            ['Enter', t('keySeenNext')],
            ['2', t('paper-later')],
            ['3', t('paper-not-needed')],
            ['\u2191\u2193', t('keyMove')],
          ]}
        />
      )}
    </div>
  );
}

type RowProps = StepPanelProps<'check-papers'> & {
  readonly paper: PaperItem;
  readonly entry: PaperDraft;
  readonly current: boolean;
  readonly missing: boolean;
  readonly head: object;
  readonly tabIndex: 0 | -1;
  readonly onMark: (status: Status) => void;
  readonly onChange: (entry: PaperDraft) => void;
};

function PaperRow({ paper, entry, current, missing, head, tabIndex, onMark, onChange, readOnly, issues }: RowProps) {
  const t = useWords(caseStepWords);
  const say = useBilingual();
  return (
    <li className={styles.row} data-current={current || undefined} data-missing={missing || undefined}>
      <div className={styles.line}>
        <button type="button" className={styles.name} disabled={readOnly} onClick={() => onMark('seen')} {...head}>
          <span className={styles.tick} aria-hidden="true">
            {entry.status === 'seen' ? '\u2713' : null}
          </span>
          <span>
            {say(paper.name)}{' '}
            <span className={styles.quiet}>
              {t(`form-${paper.form}`, { copies: askedCounts(paper).copies })}
              {paper.note ? ` · ${say(paper.note)}` : null}
            </span>
          </span>
        </button>
        <Choices
          label={say(paper.name)}
          chosen={entry.status}
          disabled={readOnly}
          tabIndex={tabIndex}
          onChoose={onMark}
          choices={[
            { id: 'seen', text: t('paper-seen'), key: '1' },
            { id: 'later', text: t('paper-later'), key: '2', tone: 'warn', disabled: !paper.mayComeLater },
            { id: 'not-needed', text: t('paper-not-needed'), key: '3', disabled: !mayBeLeftOut(paper) },
          ]}
        />
      </div>
      {entry.status && (current || missing || entry.status !== 'seen') ? (
        <PaperDetails paper={paper} entry={entry} readOnly={readOnly} tabIndex={tabIndex} onChange={onChange} />
      ) : null}
      <IssueAt issues={issues} at={paper.id} />
    </li>
  );
}

type DetailProps = Pick<RowProps, 'paper' | 'entry' | 'readOnly' | 'tabIndex' | 'onChange'>;

function PaperDetails({ paper, entry, readOnly, tabIndex, onChange }: DetailProps) {
  const t = useWords(caseStepWords);
  const asked = askedCounts(paper);
  const field = { disabled: readOnly, tabIndex, className: styles.input };
  const count = (name: 'originals' | 'copies') => (
    <Field label={t(name)}>
      <input
        {...field}
        type="number"
        min={0}
        max={99}
        data-short
        value={entry[name] ?? asked[name]}
        onChange={({ target }) =>
          onChange({ [name]: Math.min(99, Math.max(0, Math.trunc(target.valueAsNumber || 0))) })
        }
      />
    </Field>
  );
  return (
    <div className={styles.more}>
      {entry.status === 'seen' ? (
        <>
          {count('originals')}
          {count('copies')}
        </>
      ) : null}
      {entry.status === 'later' ? (
        <Field label={t('bringBy')}>
          <input
            {...field}
            type="date"
            value={entry.bringBy ?? ''}
            onChange={({ target }) => onChange({ bringBy: target.value })}
          />
        </Field>
      ) : null}
      {entry.status === 'seen' ? null : (
        <Field wide label={entry.status === 'later' ? t('noteOptional') : t('whyNotNeeded')}>
          <input
            {...field}
            maxLength={200}
            value={entry.note ?? ''}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        </Field>
      )}
    </div>
  );
}
