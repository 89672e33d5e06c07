import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { usePublicNotices } from '../notices/use-public-notices.ts';
import type { SendAnswer } from './answering.ts';
import type { ContentOf } from './content-of.ts';
import { NoticeReading } from './notice-reading.tsx';
import { NoticeRows } from './notice-rows.tsx';
import { useAnswer } from './use-answer.ts';
import { BigButton, Note, Refusal, Sheet } from './view-parts.tsx';

type Props = { readonly content: ContentOf<'notices'>; readonly onAnswer: SendAnswer | null };

/** What must be shown to the family, to be opened one by one, and its word that it was (domain 3.3 station 3): seen, not agreed to. */
export function NoticesView({ content, onAnswer }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const { locked, busy, problem, send } = useAnswer(onAnswer);
  const meant = usePublicNotices();
  const [reading, setReading] = useState<PublicNotice | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const { notices } = content;
  if (reading) return <NoticeReading notice={reading} onClose={() => setReading(null)} />;
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
      <NoticeRows
        notices={notices}
        meant={meant}
        seen={seen}
        onOpen={(notice) => {
          setSeen(new Set(seen).add(notice.versionId));
          setReading(notice);
        }}
      />
    </Sheet>
  );
}
