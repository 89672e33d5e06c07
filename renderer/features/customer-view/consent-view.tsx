import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useWords } from '../../lib/language.tsx';
import type { SendAnswer } from './answering.ts';
import { ConsentItem } from './consent-item.tsx';
import { ConsentReview } from './consent-review.tsx';
import type { ContentOf } from './content-of.ts';
import { useAnswer } from './use-answer.ts';
import { BigButton, Note, Refusal, Sheet } from './view-parts.tsx';

type Props = { readonly content: ContentOf<'consent'>; readonly onAnswer: SendAnswer | null };

/**
 * Consents asked one by one, with nothing chosen beforehand: agreeing and refusing are as easy as each other, and refusing
 * costs nothing (PIPL Art. 14–16, 23).
 */
export function ConsentView({ content, onAnswer }: Props) {
  const t = useWords(customerWords);
  const { items } = content;
  const [answers, setAnswers] = useState<Readonly<Record<string, boolean>>>({});
  const [at, setAt] = useState(0);
  const { locked, busy, problem, send } = useAnswer(onAnswer);
  const item = items[at];
  const answer = (id: string, granted: boolean) => {
    const next = { ...answers, [id]: granted };
    setAnswers(next);
    const open = items.findIndex((one) => next[one.id] === undefined);
    setAt(open === -1 ? items.length : open);
  };
  const given = items.map(({ id }) => ({ id, granted: answers[id] === true }));
  return (
    <Sheet
      title={item ? t('consentTitle') : t('consentReview')}
      aside={item ? t('consentAt', { at: at + 1, total: items.length }) : null}
      foot={
        <>
          <Refusal problem={problem} />
          <Note>{t('consentHint')}</Note>
          {item ? null : (
            <BigButton kind="main" disabled={locked} onClick={() => void send({ kind: 'consent', answers: given })}>
              {busy ? t('sending') : t('send')}
            </BigButton>
          )}
        </>
      }
    >
      {item ? (
        <ConsentItem
          key={item.id}
          item={item}
          chosen={answers[item.id] ?? null}
          locked={locked}
          onAnswer={(granted) => answer(item.id, granted)}
        />
      ) : (
        <ConsentReview items={items} answers={answers} locked={locked} onChange={setAt} />
      )}
    </Sheet>
  );
}
