import type { Language } from '#shared/i18n/words.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';

/** What a text notice says in a language, a paragraph at a time; parts that lack the language are not read. */
export function spokenText(content: NoticeContent | null, language: Language): readonly string[] {
  if (content?.form !== 'text') return [];
  return content.parts.flatMap(({ heading, text }) => {
    const own = language === 'en' ? text.en : text.zh;
    if (own === null) return [];
    const over = heading === null ? [] : [language === 'en' ? heading.en : heading.zh];
    return [...over, ...own.split(/\n+/)].filter((line) => line.trim() !== '');
  });
}
