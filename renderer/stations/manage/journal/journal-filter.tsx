import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { journalWords } from '#shared/i18n/manage-journal.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { routeHash } from '../route.ts';
import { findSubject } from './find-subject.ts';
import { journalGroups } from './journal-groups.ts';
import styles from './journal.module.css';
import type { EntryFilter } from './use-entries.ts';

type Group = keyof typeof journalGroups;
const groups = Object.keys(journalGroups) as Group[];

function go(filter: Partial<EntryFilter>) {
  window.location.hash = routeHash('journal', filter);
}

/** Narrows the journal to one kind of entry, or to one number, home or id. */
export function JournalFilter({ filter }: { readonly filter: EntryFilter }) {
  const t = useWords(journalWords);
  const { client } = useHub();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const find = useCommand((asked: string) => findSubject(client, asked));
  const { type, subject } = filter;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setUnknown(null);
    const found = await find.run(text.trim());
    if (!found) return;
    if (found.answer === null) setUnknown(text.trim());
    else go({ type, subject: found.answer });
  };
  return (
    <div>
      <form className={styles.filter} onSubmit={(event) => void submit(event)}>
        <Select<string>
          aria-label={t('group')}
          className={styles.group ?? ''}
          value={type}
          onChange={(next) => go({ type: next, subject })}
          options={groups.map((group) => ({ value: journalGroups[group], label: t(`group-${group}`) }))}
        />
        <Input
          aria-label={t('subject')}
          className={styles.subject ?? ''}
          placeholder={t('subjectPlaceholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit" disabled={text.trim() === ''} loading={find.busy}>
          {t('find')}
        </Button>
        {subject === '' ? null : <span>{t('onlySubject', { subject })}</span>}
        {subject === '' && type === '' ? null : (
          <Button type="link" onClick={() => go({})}>
            {t('clear')}
          </Button>
        )}
      </form>
      {unknown === null ? null : (
        <p className={styles.unknown} role="alert">
          {t('subjectUnknown', { text: unknown })}
        </p>
      )}
      <ProblemNote problem={find.problem} />
    </div>
  );
}
