import { defineWords } from './words.ts';

/** Words around a paper shown on a screen. */
export const documentWords = defineWords(
  {
    pageLoading: '正在打开文件…',
    pageFailed: '文件打不开，请再试一次。',
    pageOf: '{title}，第 {page} 页',
  },
  {
    pageLoading: 'Opening the paper…',
    pageFailed: 'The paper cannot be opened; please try again.',
    pageOf: '{title}, page {page}',
  },
);
