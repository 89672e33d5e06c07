import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './day.module.css';

type Props = {
  readonly date: string;
  readonly onClosed: (closed: { readonly date: string; readonly expired: number }) => void;
};

/** Asks for the date to be typed, so that a day is never closed by a slip of the hand. */
export function CloseForm({ date, onClosed }: Props) {
  const t = useWords(dayWords);
  const { client } = useHub();
  const id = useId();
  const [typed, setTyped] = useState('');
  const close = useCommand((body: { readonly date: string }, options) => client.closeDay({ body }, options));
  const matches = typed.trim() === date;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!matches) return;
    const closed = await close.run({ date });
    if (closed) onClosed(closed.answer);
  };
  return (
    <Card>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <label htmlFor={id}>{t('confirmLabel', { date })}</label>
        <Input
          id={id}
          className={styles.date ?? ''}
          value={typed}
          autoComplete="off"
          placeholder={date}
          status={typed.length >= date.length && !matches ? 'error' : ''}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="primary" danger htmlType="submit" disabled={!matches} loading={close.busy}>
          {t('closeNow')}
        </Button>
        {typed.length >= date.length && !matches ? (
          <span className={styles.wrong} role="alert">
            {t('confirmWrong', { date })}
          </span>
        ) : null}
      </form>
      <ProblemNote problem={close.problem} />
    </Card>
  );
}
