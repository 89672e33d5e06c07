import type { ReactNode } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './case-loose.module.css';
import type { Sending } from './use-sending.ts';

type Props = { readonly caseView: CaseView; readonly sending: Sending };
type Row = { readonly key: string; readonly words: ReactNode; readonly aside: ReactNode };

/** What is promised, kept back or granted in a case, with the way to settle each: papers, ink, keys, consents. */
export function CaseLoose({ caseView, sending }: Props) {
  const t = useWords(caseWords);
  const say = useBilingual();
  const { session } = useSession();
  const { id, version } = caseView;
  const button = (text: string, intent: readonly unknown[], command: Parameters<Sending['send']>[1]) => (
    <Button disabled={sending.busy} onClick={() => void sending.send(JSON.stringify(intent), command)}>
      {text}
    </Button>
  );
  const papers = caseView.toBring.map(({ stepId, paperId, name, bringBy, brought }): Row => {
    const params = { id, paperId };
    return {
      key: `${stepId} ${paperId}`,
      words: (
        <>
          {say(name)} <span className={styles.quiet}>{t('bringBy', { date: bringBy })}</span>
        </>
      ),
      aside: brought
        ? t('brought')
        : button(t('broughtGo'), ['brought', params], (client, idempotencyKey) =>
            client.bringPaper({ params, body: { version, stepId } }, { idempotencyKey }),
          ),
    };
  });
  const ink = caseView.documents
    .filter((paper) => caseView.toClose.includes(paper.id))
    .map((paper): Row => {
      const params = { id };
      const body = { version, documentId: paper.id, witness: session.staff.name };
      return {
        key: paper.id,
        words: (
          <>
            {say(paper.title)} <span className={styles.quiet}>{paper.number}</span>
          </>
        ),
        aside: button(t('inkGo', { name: session.staff.name }), ['ink', paper.id], (client, idempotencyKey) =>
          client.markWetInk({ params, body }, { idempotencyKey }),
        ),
      };
    });
  const custody = caseView.custody.map(({ stepId, itemId, name, count, reason, until, returnedAt }): Row => {
    const params = { id, itemId };
    const { agentName } = caseView;
    const returned = (to: 'owner' | 'agent', text: string) =>
      button(text, ['return', params, to], (client, idempotencyKey) =>
        client.returnCustody({ params, body: { version, stepId, to } }, { idempotencyKey }),
      );
    return {
      key: `${stepId} ${itemId}`,
      words: (
        <>
          {say(name)} × {count}{' '}
          <span className={styles.quiet}>
            {reason} · {t('custodyUntil', { date: until })}
          </span>
        </>
      ),
      aside: returnedAt ? (
        t('returned')
      ) : (
        <span className={styles.choices}>
          {returned('owner', t('returnGo'))}
          {agentName === null ? null : returned('agent', t('returnAgentGo', { name: agentName }))}
        </span>
      ),
    };
  });
  const consents = caseView.consents
    .filter(({ granted }) => granted)
    .map(({ stepId, itemId, purpose, recipient, withdrawnAt }): Row => {
      const params = { id, itemId };
      return {
        key: `${stepId} ${itemId}`,
        words: (
          <>
            {say(purpose)} <span className={styles.quiet}>{say(recipient)}</span>
          </>
        ),
        aside: withdrawnAt
          ? t('withdrawn')
          : button(t('withdrawGo'), ['withdraw', params], (client, idempotencyKey) =>
              client.withdrawConsent({ params, body: { version, stepId } }, { idempotencyKey }),
            ),
      };
    });
  return (
    <>
      <Group title={t('papersToBring')} rows={papers} />
      <Group title={t('inkMissing')} rows={ink} />
      <Group title={t('keysInCustody')} rows={custody} />
      <Group title={t('consentsGranted')} rows={consents} />
    </>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <ul>
        {rows.map(({ key, words, aside }) => (
          <li key={key} className={styles.row}>
            <span>{words}</span>
            {aside}
          </li>
        ))}
      </ul>
    </section>
  );
}
