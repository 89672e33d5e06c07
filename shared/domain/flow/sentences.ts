const chinese = /[^。！？；]+[。！？；]*[”’」』）]*/gu;
const english = /(?<=[.!?;]["”’)]?)\s+(?=\S)/u;

/**
 * A plain text sentence by sentence, so that desk and customer screen mean the same one by its number (design:
 * "the clause being explained with the sentence marked").
 */
export function sentencesOf(text: string, language: 'zh' | 'en'): readonly string[] {
  const parts = language === 'zh' ? (text.match(chinese) ?? []) : text.split(english);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
