import { type FormEvent, useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import styles from './note-form.module.css';
import panel from './panel.module.css';
import { Refusal } from './refusal.tsx';
import { useCommands } from './use-commands.ts';

type Props = { readonly home: UnitCard; readonly onSaved: () => Promise<void> };

/** What colleagues should mind, and who goes along; every desk sees it. */
export function NoteForm({ home, onSaved }: Props) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const [note, setNote] = useState(home.note ?? '');
  const [escort, setEscort] = useState(home.escort ?? '');
  const { pending, problem, forget, run } = useCommands();
  const changed = note.trim() !== (home.note ?? '') || escort.trim() !== (home.escort ?? '');

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { note: note.trim() || null, escort: escort.trim() || null };
    const saved = await run(`note ${JSON.stringify(body)}`, (options) =>
      client.noteUnit({ params: { id: home.id }, body }, options),
    );
    if (saved) await onSaved();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <label className={panel.field}>
        {t('note')}
        <input
          className={panel.input}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          placeholder={t('noteHint')}
          maxLength={200}
        />
      </label>
      <label className={panel.field}>
        {t('escort')}
        <input
          className={panel.input}
          value={escort}
          onChange={(event) => setEscort(event.target.value)}
          placeholder={t('escortHint')}
          maxLength={40}
        />
      </label>
      {changed ? (
        <Action kind="main" type="submit" disabled={pending !== null}>
          {t(pending === null ? 'save' : 'saving')}
        </Action>
      ) : null}
      <Refusal problem={problem} onClose={forget} />
    </form>
  );
}
