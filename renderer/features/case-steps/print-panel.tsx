import { useState } from 'react';
import type { PaperKind } from '#shared/domain/flow/paper-kinds.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { errorText } from '../../lib/error-text.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import panel from './panel.module.css';
import { IssueAt } from './panel-parts.tsx';
import { PaperPages } from './paper-pages.tsx';
import { printedOf } from './print.ts';
import styles from './sign-panel.module.css';
import type { StepPanelProps } from './step-panel.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useOffer } from './use-offer.ts';

/** Papers to print: made here, looked at, printed; a reprint gives the same paper again. */
export function PrintPanel(props: StepPanelProps<'print'>) {
  const { definition, readOnly, caseView, step, customer, reload, issues } = props;
  const t = useWords(caseStepWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const [busy, setBusy] = useState<PaperKind | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [shown, setShown] = useState<PaperKind | null>(null);
  const [page, setPage] = useState(1);
  const around = useFirstFocus<HTMLUListElement>();
  const made = printedOf(props);
  const paper = made.find(({ kind }) => kind === shown) ?? null;
  useOffer(
    customer,
    paper ? { kind: 'document', documentId: paper.id, page } : { kind: 'step', caseId: caseView.id, stepId: step.id },
  );
  const make = async (kind: PaperKind) => {
    setBusy(kind);
    setProblem(null);
    try {
      await client.makeDocument({ body: { kind, caseId: caseView.id, stepId: step.id } });
      await reload();
      setShown(kind);
      setPage(1);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className={panel.panel}>
      <ul className={panel.rows} ref={around}>
        {definition.papers.map((kind) => {
          const done = made.find((one) => one.kind === kind);
          return (
            <li key={kind} className={panel.row}>
              <div className={panel.line}>
                <span className={panel.tick} aria-hidden="true">
                  {done ? '\u2713' : null}
                </span>
                <span className={panel.grow}>
                  {paperTitles[language === 'en' ? 'en' : 'zh-CN'][kind]}{' '}
                  {done ? <span className={panel.quiet}>{done.number}</span> : null}
                </span>
                {done && step.hindrances.length === 0 ? (
                  <Button disabled={busy !== null} onClick={() => void make(kind)}>
                    {busy === kind ? t('paperMaking') : t('paperRemake')}
                  </Button>
                ) : null}
                {done ? (
                  <Button
                    aria-pressed={shown === kind}
                    onClick={() => {
                      setShown(shown === kind ? null : kind);
                      setPage(1);
                    }}
                  >
                    {t('lookAtPaper')}
                  </Button>
                ) : readOnly ? null : (
                  <Button disabled={busy !== null} onClick={() => void make(kind)}>
                    {busy === kind ? t('paperMaking') : t('paperMake')}
                  </Button>
                )}
              </div>
              <IssueAt issues={issues} at={kind} />
            </li>
          );
        })}
      </ul>
      {problem ? (
        <p className={panel.issue} role="alert">
          {errorText(problem, language)}
        </p>
      ) : null}
      {paper ? (
        <div className={styles.alone}>
          <PaperPages key={paper.id} paper={paper} page={page} onPage={setPage} />
        </div>
      ) : null}
    </div>
  );
}
