import { type ReactNode, useState } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { DocumentView } from '#shared/protocol/case-view.ts';
import { errorText } from '../../lib/error-text.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Button } from '../../ui/button.tsx';
import panel from './panel.module.css';
import { Field, IssueAt } from './panel-parts.tsx';
import { PaperPages } from './paper-pages.tsx';
import { documentOf } from './sign.ts';
import { SignerList } from './signer-list.tsx';
import styles from './sign-panel.module.css';
import type { StepPanelProps } from './step-panel.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useOffer } from './use-offer.ts';

/** A paper made, read page by page, and signed: on the customer screen, and by hand where a wet-ink copy is needed. */
export function SignPanel(props: StepPanelProps<'sign'>) {
  const { definition, readOnly, caseView, step, customer, reload } = props;
  const t = useWords(caseStepWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [page, setPage] = useState(1);
  const paper = documentOf(props);
  useOffer(
    customer,
    paper ? { kind: 'document', documentId: paper.id, page } : { kind: 'step', caseId: caseView.id, stepId: step.id },
  );
  const make = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await client.makeDocument({ body: { kind: definition.paper, caseId: caseView.id, stepId: step.id } });
      setPage(1);
      await reload();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  const fault = problem ? (
    <p className={panel.issue} role="alert">
      {errorText(problem, language)}
    </p>
  ) : null;
  if (!paper) {
    return (
      <MakePaper {...props} busy={busy} onMake={() => void make()}>
        {fault}
      </MakePaper>
    );
  }
  return (
    <div className={styles.columns}>
      <PaperPages key={paper.id} paper={paper} page={page} onPage={setPage} />
      <div className={panel.panel}>
        <p className={panel.quiet}>{t('paperNumber', { number: paper.number, pages: paper.pages })}</p>
        <SignerList {...props} paper={paper} />
        <WetInk {...props} paper={paper} />
        <p className={panel.quiet}>{t('whatSignatureIs')}</p>
        {readOnly ? null : (
          <div className={panel.bar}>
            <Button disabled={busy} onClick={() => void make()}>
              {busy ? t('paperMaking') : t('paperRemake')}
            </Button>
            {paper.signatures.length > 0 ? <span className={panel.quiet}>{t('paperRemakeSigned')}</span> : null}
          </div>
        )}
        {fault}
      </div>
    </div>
  );
}

type MakeProps = StepPanelProps<'sign'> & {
  readonly busy: boolean;
  readonly onMake: () => void;
  readonly children: ReactNode;
};

function MakePaper({ definition, readOnly, issues, busy, onMake, children }: MakeProps) {
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const around = useFirstFocus<HTMLDivElement>();
  return (
    <div className={panel.panel} ref={around}>
      <p>{definition.statement ? say(definition.statement) : t('paperText')}</p>
      {readOnly ? null : (
        <div className={panel.bar}>
          <Button disabled={busy} onClick={onMake}>
            {busy ? t('paperMaking') : t('paperMake')} <kbd className={styles.kbd}>Enter</kbd>
          </Button>
        </div>
      )}
      <IssueAt issues={issues} at="paper" />
      {children}
    </div>
  );
}

function WetInk(props: StepPanelProps<'sign'> & { readonly paper: DocumentView }) {
  const { definition, draft, setDraft, readOnly, issues, paper } = props;
  const t = useWords(caseStepWords);
  const { session } = useSession();
  if (paper.wetInk) return <p>{t('wetInkSigned', { witness: paper.wetInk.witness })}</p>;
  return (
    <fieldset className={styles.ink}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.onPaper}
          disabled={readOnly}
          onChange={({ target }) =>
            setDraft((now) => ({
              onPaper: target.checked,
              witness: target.checked ? now.witness || session.staff.name : now.witness,
            }))
          }
        />
        <span>{definition.wetInk === 'required' ? t('wetInkRequired') : t('wetInkOptional')}</span>
      </label>
      {draft.onPaper ? (
        <Field label={t('witness')}>
          <input
            className={panel.input}
            maxLength={60}
            disabled={readOnly}
            value={draft.witness}
            onChange={({ target }) => setDraft((now) => ({ ...now, witness: target.value }))}
          />
        </Field>
      ) : null}
      <IssueAt issues={issues} at="witness" />
    </fieldset>
  );
}
