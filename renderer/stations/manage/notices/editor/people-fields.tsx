import { Button, Input } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';
import { emptyPerson, type TypedPerson } from './typed-draft.ts';
import type { Draft } from './use-draft.ts';

const columns = ['name', 'position', 'certificate'] as const;

/** Who sells here, a row for each person. */
export function PeopleFields({ draft: { typed, change } }: { readonly draft: Draft }) {
  const t = useWords(manageNoticeWords);
  const n = useWords(noticeWords);
  const m = useWords(manageWords);
  const { people } = typed;
  const write = (next: readonly TypedPerson[]) => change((now) => ({ ...now, people: next }));
  return (
    <div className={styles.rows}>
      <table className={styles.typing}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {n(column)}
              </th>
            ))}
            <th scope="col">{m('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <tr key={index}>
              {columns.map((column) => (
                <td key={column}>
                  <Input
                    aria-label={t('of', { what: t('person', { n: index + 1 }), part: n(column) })}
                    maxLength={column === 'certificate' ? 60 : 40}
                    value={person[column]}
                    onChange={({ target }) => write(people.with(index, { ...person, [column]: target.value }))}
                  />
                </td>
              ))}
              <td>
                <Button
                  size="small"
                  disabled={people.length === 1}
                  onClick={() => write(people.filter((_, at) => at !== index))}
                >
                  {t('removePerson', { n: index + 1 })}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button disabled={people.length >= 200} onClick={() => write([...people, emptyPerson])}>
        {t('addPerson')}
      </Button>
    </div>
  );
}
