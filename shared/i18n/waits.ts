import { defineWords } from './words.ts';

/** How every screen says a wait; spread into the words of the screens that do. */
export const waitWords = defineWords(
  {
    minutesUnderOne: '不到 1 分钟',
    minutesAtMost: '最多 {max} 分钟',
    minutesAbout: '约 {min} 分钟',
    minutesRange: '约 {min}–{max} 分钟',
    hoursAbout: '约 {min} 小时',
    hoursRange: '约 {min}–{max} 小时',
  },
  {
    minutesUnderOne: 'less than 1 min',
    minutesAtMost: 'at most {max} min',
    minutesAbout: 'about {min} min',
    minutesRange: 'about {min}–{max} min',
    hoursAbout: 'about {min} h',
    hoursRange: 'about {min}–{max} h',
  },
);

export type WaitWord = keyof (typeof waitWords)['en'];
