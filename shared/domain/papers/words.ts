import { fillIn } from '../../i18n/words.ts';
import { type PaperStatement, paperStatements } from '../../i18n/paper-statements.ts';
import { type PaperWord, paperWords } from '../../i18n/papers.ts';
import type { Bilingual } from '../flow/template.ts';
import { capitalAmount } from '../money/capital-amount.ts';
import type { PaperText } from './paper-model.ts';

type Values = Readonly<Record<string, string | number | Bilingual>>;

/** A word of the papers in both languages, its holes filled. Throws naming a hole without a value: none is ever printed. */
export function word(key: PaperWord, values: Values = {}): Bilingual {
  return {
    zh: fillIn(paperWords['zh-CN'][key], spoken(values, 'zh')),
    en: fillIn(paperWords.en[key], spoken(values, 'en')),
  };
}

/** A word whose key is made of a code; the compiler can't know that each exists, a test does. */
export function codeWord(key: string): Bilingual {
  if (!(key in paperWords.en)) throw new Error(`no word for ${key} on papers`);
  return word(key as PaperWord);
}

/** A sentence of the papers in both languages. */
export function sentence(key: PaperStatement): Bilingual {
  return { zh: fillIn(paperStatements['zh-CN'][key], {}), en: fillIn(paperStatements.en[key], {}) };
}

/** Several texts as one, with the separator of each language. */
export function joined(texts: readonly PaperText[]): Bilingual {
  const separator = word('separator');
  return {
    zh: texts.map((text) => inLanguage(text, 'zh')).join(separator.zh),
    en: texts.map((text) => inLanguage(text, 'en')).join(separator.en),
  };
}

/** Several texts, each on a line of its own. */
export function stacked(texts: readonly PaperText[]): Bilingual {
  const lines = (language: 'zh' | 'en') => texts.map((text) => inLanguage(text, language)).join('\n');
  return { zh: lines('zh'), en: lines('en') };
}

/** The text in one language; a value is the same in both. */
export function inLanguage(text: PaperText, language: 'zh' | 'en'): string {
  return typeof text === 'string' ? text : text[language];
}

/** `2026年11月25日`. */
export function dayText(date: string): Bilingual {
  const [year = '', month = '', day = ''] = date.split('-');
  return { zh: word('day', { year, month: Number(month), day: Number(day) }).zh, en: date };
}

/** `1,234,567.89`. */
export function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

/** An amount in figures and in capital characters, as statements write it. */
export function amountText(amount: string): Bilingual {
  return word('yuanAndCapital', {
    amount: grouped(amount),
    capital: word('capital', { capital: capitalAmount(amount) }),
  });
}

function spoken(values: Values, language: 'zh' | 'en'): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  );
}
