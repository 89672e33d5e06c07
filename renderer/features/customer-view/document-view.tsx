import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import { PaperPages } from './paper-pages.tsx';
import { Sheet, Tag } from './view-parts.tsx';

/** A paper to be read: the clerk's page turns it, and so may the family. */
export function DocumentView({ content }: { readonly content: ContentOf<'document'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const { document } = content;
  const [page, setPage] = useState(content.page);
  const [sent, setSent] = useState(content.page);
  if (sent !== content.page) {
    setSent(content.page);
    setPage(content.page);
  }
  return (
    <Sheet
      title={say(document.title)}
      before={document.superseded ? <Tag tone="key">{t('replaced')}</Tag> : null}
      aside={t('paperNumber', { number: document.number })}
    >
      <PaperPages document={document} page={page} onPage={setPage} />
    </Sheet>
  );
}
