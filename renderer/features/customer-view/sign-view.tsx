import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { SendAnswer } from './answering.ts';
import type { ContentOf } from './content-of.ts';
import { PaperPages } from './paper-pages.tsx';
import { SignForm } from './sign-form.tsx';
import { SignSummary } from './sign-summary.tsx';
import styles from './sign-view.module.css';
import { BigButton, Sheet } from './view-parts.tsx';

type Props = { readonly content: ContentOf<'sign'>; readonly onAnswer: SendAnswer | null };

/** A paper to be signed: what it is, who signs and who sees it, what the signature is worth, and the pad. */
export function SignView({ content, onAnswer }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const [reading, setReading] = useState(false);
  const [page, setPage] = useState(1);
  const { document } = content;
  return (
    <Sheet
      title={t('signTitle', { title: say(document.title) })}
      aside={`${t('paperNumber', { number: document.number })} · ${t('pages', { pages: document.pages })}`}
    >
      <div className={styles.sign}>
        <div className={styles.about}>
          <BigButton onClick={() => setReading(!reading)}>{reading ? t('backToPad') : t('readPaper')}</BigButton>
          <SignSummary content={content} />
        </div>
        {reading ? <PaperPages document={document} page={page} onPage={setPage} /> : null}
        {/* What was written stays while the paper is read. */}
        <div className={styles.work} hidden={reading}>
          <SignForm content={content} onAnswer={onAnswer} />
        </div>
      </div>
    </Sheet>
  );
}
