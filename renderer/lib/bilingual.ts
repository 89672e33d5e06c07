import { useCallback } from 'react';
import type { Bilingual } from '#shared/domain/flow/template.ts';
import { useLanguage } from './language.tsx';

/** Words that come in both languages, as the page's language has them. */
export function useBilingual(): (words: Bilingual) => string {
  const { language } = useLanguage();
  return useCallback((words) => (language === 'en' ? words.en : words.zh), [language]);
}
