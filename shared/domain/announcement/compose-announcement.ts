import type { ClipName, SpokenLanguage } from './clips.ts';
import { clipWords, isClip } from './clips.ts';

/** Who is called where. A guide's number is his calling position; his visitors gather at the reception. */
export type AnnouncedCall = {
  readonly number: string;
  readonly deskNumber: number;
  readonly deskKind: 'counter' | 'guide';
};

/** One call in one language, in both forms a voice may need: a sentence, or recorded clips to play in a row. */
export type Announcement = {
  readonly language: SpokenLanguage;
  readonly text: string;
  readonly clips: readonly ClipName[];
};

/**
 * What is said for a call. The digits of the number are read one by one, as they stand on the slip (零二七, not 二十七);
 * a desk is read as a number (十二号窗口), as its sign is.
 */
export function composeAnnouncement(call: AnnouncedCall, language: SpokenLanguage): Announcement {
  const spelt = namedClips(language, Array.from(call.number.toLowerCase()));
  const desk = namedClips(language, deskParts(call.deskNumber, language));
  const phrases = phrasesAround[language][call.deskKind];
  return {
    language,
    text: phrases.text(spelledWords(language, spelt), call.deskNumber),
    clips: [
      ...namedClips(language, phrases.before),
      ...spelt,
      ...namedClips(language, phrases.between),
      ...desk,
      ...namedClips(language, phrases.after),
    ],
  };
}

type Phrases = {
  readonly before: readonly string[];
  readonly between: readonly string[];
  readonly after: readonly string[];
  readonly text: (number: string, desk: number) => string;
};

const phrasesAround: Readonly<Record<SpokenLanguage, Readonly<Record<AnnouncedCall['deskKind'], Phrases>>>> = {
  'zh-CN': {
    counter: {
      before: ['please'],
      between: ['number', 'to'],
      after: ['counter'],
      text: (number, desk) => `请 ${number} 号，到 ${desk} 号窗口`,
    },
    guide: {
      before: ['please'],
      between: ['number', 'to-reception'],
      after: ['guide'],
      text: (number, desk) => `请 ${number} 号，到接待台，由 ${desk} 号验房陪同员陪您验房`,
    },
  },
  en: {
    counter: {
      before: ['number'],
      between: ['to'],
      after: [],
      text: (number, desk) => `Number ${number}, please go to desk ${desk}.`,
    },
    guide: {
      before: ['number'],
      between: ['to-reception'],
      after: ['guide'],
      text: (number, desk) =>
        `Number ${number}, please go to reception. Guide ${desk} will inspect your home with you.`,
    },
  },
};

/** Desks beyond 99 are read digit by digit, so that no number of desks can leave a call unsaid. */
function deskParts(desk: number, language: SpokenLanguage): readonly string[] {
  if (desk < 10 || desk > 99) return Array.from(String(desk));
  if (language === 'en' && desk < 20) return [String(desk)];
  const ones = desk % 10;
  return ones === 0 ? [String(desk)] : [String(desk - ones), String(ones)];
}

function namedClips(language: SpokenLanguage, names: readonly string[]): readonly ClipName[] {
  return names.filter((name) => isClip(language, name));
}

function spelledWords(language: SpokenLanguage, spelt: readonly ClipName[]): string {
  const words = spelt.map((clip) => clipWords(language, clip));
  if (language === 'en') return words.join(' ');
  const firstDigit = spelt.findIndex((clip) => clip >= '0' && clip <= '9');
  const split = firstDigit === -1 ? words.length : firstDigit;
  return [words.slice(0, split).join(' '), words.slice(split).join('')].filter((part) => part !== '').join(' ');
}
