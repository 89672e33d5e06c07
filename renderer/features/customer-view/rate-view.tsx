import { useState } from 'react';
import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { SendAnswer } from './answering.ts';
import type { ContentOf } from './content-of.ts';
import styles from './rate-view.module.css';
import { ScoreRow } from './score-row.tsx';
import { useAnswer } from './use-answer.ts';
import { BigButton, Note, Refusal, Sheet } from './view-parts.tsx';

type Props = { readonly content: ContentOf<'rate'>; readonly onAnswer: SendAnswer | null };

/** One to five by topic, by the family's own fingers; words and a call afterwards only if they like. */
export function RateView({ content, onAnswer }: Props) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const [scores, setScores] = useState<Readonly<Record<string, number>>>({});
  const [words, setWords] = useState('');
  const [callback, setCallback] = useState(false);
  const { locked, busy, problem, send } = useAnswer(onAnswer);
  const given = content.topics.flatMap(({ id }) => {
    const score = scores[id];
    return score === undefined ? [] : [{ id, score }];
  });
  const all = given.length === content.topics.length;
  return (
    <Sheet
      title={t('rateTitle')}
      foot={
        <>
          <Refusal problem={problem} />
          <label className={styles.callback}>
            <input
              type="checkbox"
              checked={callback}
              disabled={locked}
              onChange={({ target }) => setCallback(target.checked)}
            />
            <span>{t('callback')}</span>
          </label>
          <Note>{t('rateHint')}</Note>
          <BigButton
            kind="main"
            disabled={locked || !all}
            onClick={() => void send({ kind: 'rate', scores: given, words: words.trim() || null, callback })}
          >
            {busy ? t('sending') : t('send')}
          </BigButton>
        </>
      }
    >
      {content.topics.map((topic) => (
        <ScoreRow
          key={topic.id}
          name={say(topic.name)}
          score={scores[topic.id] ?? null}
          locked={locked}
          onScore={(score) => setScores((now) => ({ ...now, [topic.id]: score }))}
        />
      ))}
      <label className={styles.words}>
        <span>{t('rateWords')}</span>
        <textarea
          rows={2}
          maxLength={500}
          disabled={locked}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
    </Sheet>
  );
}
