import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { fill, type Language, type Words } from '#shared/i18n/words.ts';

type LanguageState = { readonly language: Language; readonly setLanguage: (language: Language) => void };
const LanguageContext = createContext<LanguageState>({ language: 'zh-CN', setLanguage: () => undefined });

/** Holds the language of a page; Chinese first. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>('zh-CN');
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(() => ({ language, setLanguage }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** Has everything below speak a language of its own, as the mirror of another screen does; the page keeps its own. */
export function SpokenIn({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const value = useMemo(() => ({ language, setLanguage: () => undefined }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** The language of the page and the way to change it. */
export function useLanguage(): LanguageState {
  return useContext(LanguageContext);
}

export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** `t(key, values)` for the words of one area in the page's language. */
export function useWords<Key extends string>(words: Words<Key>): Translate<Key> {
  const { language } = useLanguage();
  return useCallback((key, values) => fill(words[language][key], values), [words, language]);
}
