import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { SendAnswer } from './answering.ts';
import type { ContentOf } from './content-of.ts';
import styles from './rows.module.css';
import { useAnswer } from './use-answer.ts';
import { BigButton, Note, Refusal, Sheet } from './view-parts.tsx';

type Props = { readonly content: ContentOf<'notices'>; readonly onAnswer: SendAnswer | null };

/** What must be shown to the family, and its word that it was (domain 3.3 station 3): seen, not agreed to. */
export function NoticesView({ content, onAnswer }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const { locked, busy, problem, send } = useAnswer(onAnswer);
  const { notices } = content;
  return (
    <Sheet
      title={say(content.title)}
      foot={
        <>
          <Refusal problem={problem} />
          <Note>{t('noticesHint')}</Note>
          <BigButton
            kind="main"
            disabled={locked}
            onClick={() => void send({ kind: 'acknowledge', acknowledged: notices.map(({ id }) => id) })}
          >
            {busy ? t('sending') : t('noticesConfirm', { count: notices.length })}
          </BigButton>
        </>
      }
    >
      <ol className={`${styles.rows} ${styles.two}`}>
        {notices.map((notice, index) => (
          <li key={notice.id} className={styles.row}>
            <span className={styles.quiet} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.grow}>{say(notice.name)}</span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
