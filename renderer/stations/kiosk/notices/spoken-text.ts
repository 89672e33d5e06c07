import { sentencesOf } from '#shared/domain/flow/sentences.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';

/** What a text notice says in a language, a sentence at a time; parts that lack the language are not read. */
export function spokenText(content: NoticeContent | null, language: Language): readonly string[] {
  if (content?.form !== 'text') return [];
  return content.parts.flatMap(({ heading, text }) => {
    const own = language === 'en' ? text.en : text.zh;
    if (own === null) return [];
    const over = heading === null ? [] : [language === 'en' ? heading.en : heading.zh];
    const sentences = own.split(/\n+/).flatMap((line) => sentencesOf(line, language === 'en' ? 'en' : 'zh'));
    return [...over, ...sentences];
  });
}
