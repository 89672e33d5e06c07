import { boardWords } from '#shared/i18n/board.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import type { Translate } from '../../lib/language.tsx';
import styles from './bilingual.module.css';

export type BoardWord = keyof (typeof boardWords)['en'];

function speaker(language: Language): Translate<BoardWord> {
  return (key, values) => fill(boardWords[language][key], values);
}

/** The hall's screen speaks both languages at once; these say a word in one of them. */
export const inChinese = speaker('zh-CN');
export const inEnglish = speaker('en');

type Props = { readonly zh: string; readonly en: string; readonly className?: string | undefined };

/** A text in Chinese, with English small beneath. */
export function Both({ zh, en, className }: Props) {
  return (
    <span className={[styles.both, className].filter(Boolean).join(' ')}>
      <span lang="zh-CN">{zh}</span>
      <span lang="en" className={styles.english}>
        {en}
      </span>
    </span>
  );
}

type WordProps = {
  readonly word: BoardWord;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly className?: string | undefined;
};

/** A word of the board in both languages. */
export function BothWords({ word, values, className }: WordProps) {
  return <Both zh={inChinese(word, values)} en={inEnglish(word, values)} className={className} />;
}
