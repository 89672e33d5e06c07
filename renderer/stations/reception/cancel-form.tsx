import { type FormEvent, useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import styles from './ticket-form.module.css';
import panel from './panel.module.css';
import { Refusal } from './refusal.tsx';
import { useCommands } from './use-commands.ts';

const usual = ['cancelLeft', 'cancelOtherDay', 'cancelWrong'] as const;

type Props = {
  readonly ticket: TicketView;
  readonly onDone: (ticket: TicketView) => void;
  readonly onBack: () => void;
};

/** Cancels a number, with the reason that is kept in the journal. */
export function CancelForm({ ticket, onDone, onBack }: Props) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const [reason, setReason] = useState('');
  const { pending, problem, forget, run } = useCommands();

  const cancel = async (event: FormEvent) => {
    event.preventDefault();
    const body = { reason: reason.trim() };
    const cancelled = await run(`cancel ${body.reason}`, (options) =>
      client.cancel({ params: { id: ticket.id }, body }, options),
    );
    if (cancelled) onDone(cancelled);
  };

  return (
    <form className={styles.form} onSubmit={(event) => void cancel(event)}>
      <p className={panel.title}>{t('cancelWhy', { number: ticket.number })}</p>
      <div className={panel.actions}>
        {usual.map((word) => (
          <Action
            key={word}
            aria-pressed={reason === t(word)}
            className={styles.usual}
            onClick={() => setReason(t(word))}
          >
            {t(word)}
          </Action>
        ))}
      </div>
      <label className={panel.field}>
        {t('cancelReason')}
        <input
          className={panel.input}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={200}
          required
        />
      </label>
      <Refusal problem={problem} onClose={forget} />
      <div className={panel.actions}>
        <Action kind="danger" type="submit" disabled={pending !== null || reason.trim() === ''}>
          {t('cancelDo')}
        </Action>
        <Action onClick={onBack}>{t('back')}</Action>
      </div>
    </form>
  );
}
