/** The languages a board calls in, in the order they are spoken. */
export const spokenLanguages = ['zh-CN', 'en'] as const;
export type SpokenLanguage = (typeof spokenLanguages)[number];

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

const clipWordsOf: Readonly<Record<SpokenLanguage, ReadonlyMap<string, string>>> = {
  'zh-CN': new Map([
    ...letters.map((letter) => [letter, letter.toUpperCase()] as const),
    ...Array.from('零一二三四五六七八九').map((word, digit) => [String(digit), word] as const),
    ...['十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'].map(
      (word, index) => [String((index + 1) * 10), word] as const,
    ),
    ['please', '请'],
    ['number', '号'],
    ['to', '到'],
    ['counter', '号窗口'],
    ['to-reception', '到接待台，由'],
    ['guide', '号验房陪同员陪您验房'],
  ]),
  en: new Map([
    ...letters.map((letter) => [letter, letter.toUpperCase()] as const),
    ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
      (word, number) => [String(number), word] as const,
    ),
    ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'].map(
      (word, index) => [String(index + 11), word] as const,
    ),
    ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
      (word, index) => [String((index + 2) * 10), word] as const,
    ),
    ['number', 'Number'],
    ['to', 'please go to desk'],
    ['to-reception', 'please go to reception. Guide'],
    ['guide', 'will inspect your home with you'],
  ]),
};

/** The name of one recorded piece of speech: a letter `a`–`z`, a number `0`–`90`, or a phrase. Also its file's name. */
export type ClipName = string & { readonly __clip: true };

/** Every clip a call can be put together from in this language: what must be bundled, and what a site may record itself. */
export function allClips(language: SpokenLanguage): readonly ClipName[] {
  return [...clipWordsOf[language].keys()].filter((name) => isClip(language, name));
}

/** Whether the name is a clip of this language; guards what comes from a URL. */
export function isClip(language: SpokenLanguage, name: string): name is ClipName {
  return clipWordsOf[language].has(name);
}

/** What is said in the clip: the words an announcer records. */
export function clipWords(language: SpokenLanguage, clip: ClipName): string {
  return clipWordsOf[language].get(clip) ?? clip;
}
