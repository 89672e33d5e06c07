import { useState } from 'react';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import type { DocumentView, Signer } from '#shared/protocol/case-view.ts';
import { clockText } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useSite } from '../../lib/site.tsx';
import { Button } from '../../ui/button.tsx';
import panel from './panel.module.css';
import { IssueAt } from './panel-parts.tsx';
import { SignHere } from './sign-here.tsx';
import styles from './sign-panel.module.css';
import type { StepPanelProps } from './step-panel.ts';
import { useFirstFocus } from './use-first-focus.ts';

type Props = StepPanelProps<'sign'> & { readonly paper: DocumentView };

const keyOf = (signer: Signer) => (signer.capacity === 'owner' ? `owner-${signer.owner}` : 'agent');

/** Who has signed and who has yet to; each is sent to the customer screen on its own. */
export function SignerList({ caseView, definition, paper, readOnly, issues, customer, reload }: Props) {
  const t = useWords(caseStepWords);
  const { timeZone } = useSite();
  const { session } = useSession();
  const around = useFirstFocus<HTMLElement>();
  const [signing, setSigning] = useState<Signer | null>(null);
  const nameOf = (signer: Signer) =>
    signer.capacity === 'agent'
      ? (caseView.agentName ?? t('isAgent'))
      : (caseView.owners.find(({ index }) => index === signer.owner)?.name ?? t('ownerAt', { at: signer.owner + 1 }));
  const capacity = (signer: Signer) =>
    t(signer.capacity === 'agent' ? 'isAgent' : signer.owner === 0 ? 'isOwner' : 'isCoOwner');
  const now = customer?.content;
  const signingNow = now?.kind === 'sign' && now.document.id === paper.id ? keyOf(now.signer) : null;
  return (
    <section aria-label={t('signers')} ref={around}>
      {definition.signers === 'one-owner' && paper.toSign.length > 1 ? (
        <p className={panel.quiet}>{t('oneSigns')}</p>
      ) : null}
      <ul className={styles.signers}>
        {paper.signatures.map((signature) => (
          <li key={signature.id} className={styles.signer}>
            <span className={panel.tick} aria-hidden="true">
              {'\u2713'}
            </span>
            <span className={panel.grow}>
              {nameOf(signature.signer)} <span className={panel.quiet}>{capacity(signature.signer)}</span>
            </span>
            <span className={panel.quiet}>{t('signedAt', { time: clockText(signature.at, timeZone) })}</span>
          </li>
        ))}
        {paper.toSign.map((signer) => (
          <li key={keyOf(signer)} className={styles.signer}>
            <span className={panel.tick} aria-hidden="true" />
            <span className={panel.grow}>
              {nameOf(signer)} <span className={panel.quiet}>{capacity(signer)}</span>
            </span>
            {signingNow === keyOf(signer) ? (
              <span className={panel.quiet}>{t('signingNow')}</span>
            ) : customer && !readOnly ? (
              <Button onClick={() => customer.show({ kind: 'sign', documentId: paper.id, signer })}>
                {t('sendToSign')}
              </Button>
            ) : readOnly || paper.superseded ? (
              <span className={panel.quiet}>{t('toSign')}</span>
            ) : (
              <Button onClick={() => setSigning(signer)}>{t('signHere')}</Button>
            )}
          </li>
        ))}
      </ul>
      <IssueAt issues={issues} at="signers" />
      {signing ? (
        <SignHere
          content={{
            kind: 'sign',
            document: paper,
            signer: signing,
            signerName: nameOf(signing),
            witness: caseView.escort?.name ?? session.staff.name,
            statement: definition.statement ?? null,
            needsWetInk: paper.needsWetInk,
          }}
          onClose={() => setSigning(null)}
          onSigned={async () => {
            setSigning(null);
            await reload();
          }}
        />
      ) : null}
    </section>
  );
}
