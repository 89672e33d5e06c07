import { useState } from 'react';
import { careKinds, type CareKind } from '#shared/domain/care/care-request.ts';
import { careAskWords } from '#shared/i18n/care.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import { useWords } from '../../lib/language.tsx';
import type { PublicTicket } from './follow-ticket.ts';
import styles from './phone.module.css';
import { phoneClient } from './use-polling.ts';

type Trouble = 'tooMany' | 'failed' | null;

/** What the visitor may ask for while waiting (B5, E4): one touch each, no word to write; lunch where the visit crosses it. */
export function AskCare({ ticket }: { readonly ticket: PublicTicket }) {
  const t = useWords(careAskWords);
  const code = location.pathname.split('/')[2] ?? '';
  const [asked, setAsked] = useState<readonly CareKind[]>([]);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const ask = async (kind: CareKind) => {
    setTrouble(null);
    setAsked((before) => [...before, kind]);
    try {
      await phoneClient.publicRequest({ params: { code }, body: { kind } });
    } catch (problem) {
      setAsked((before) => before.filter((one) => one !== kind));
      setTrouble(problem instanceof CallRefused && problem.status === 429 ? 'tooMany' : 'failed');
    }
  };
  const stateOf = (kind: CareKind) => {
    const known = ticket.requests.find((one) => one.kind === kind)?.state;
    return known ?? (asked.includes(kind) ? 'open' : undefined);
  };
  return (
    <section className={styles.card}>
      <h2 className={styles.stage}>{t('title')}</h2>
      <p className={styles.hint}>{t(ticket.lunch ? 'lunchHint' : 'hint')}</p>
      <ul className={styles.care}>
        {careKinds
          .filter((kind) => kind !== 'lunch' || ticket.lunch || stateOf(kind) !== undefined)
          .map((kind) => {
            const state = stateOf(kind);
            return (
              <li key={kind}>
                <button
                  type="button"
                  className={styles.ask}
                  data-state={state}
                  disabled={state === 'open'}
                  onClick={() => void ask(kind)}
                >
                  <span>{t(`ask-${kind}`)}</span>
                  {state === undefined ? null : <small>{t(state === 'open' ? 'asked' : 'seen')}</small>}
                </button>
              </li>
            );
          })}
      </ul>
      {trouble === null ? null : (
        <p className={styles.trouble} role="alert">
          {t(trouble)}
        </p>
      )}
    </section>
  );
}
