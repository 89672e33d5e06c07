import { defineWords } from './words.ts';

/** What staff read beside the button that prints: where the paper is, and what they can do. */
export const printProgressWords = defineWords(
  {
    asking: '正在打印…',
    browser: '已交给浏览器打印',
    browserFailed: '没有打印出来，请检查打印机后再试。',
    queued: '排队中 · {printer}',
    queuedNowhere: '排队中',
    sent: '打印中 · {printer}',
    confirmed: '已打印 · {printer}',
    cancelled: '已取消打印',
    failed: '没有打出',
    fallback: '（备用打印机）',
    question: '打出来了吗？',
    questionText: '{printer}没有回复是否打完。请看一眼打印机再回答，不会自动重打。',
    yes: '打出来了',
    no: '没有，再打一次',
    retry: '再试一次',
    cancel: '取消打印',
  },
  {
    asking: 'Printing…',
    browser: 'Handed to the browser for printing',
    browserFailed: 'It was not printed. Check the printer and try again.',
    queued: 'Waiting · {printer}',
    queuedNowhere: 'Waiting',
    sent: 'Printing · {printer}',
    confirmed: 'Printed · {printer}',
    cancelled: 'Printing was cancelled',
    failed: 'Not printed',
    fallback: ' (fallback printer)',
    question: 'Did it print?',
    questionText:
      '{printer} did not say whether it finished. Look at it and answer; nothing is printed twice by itself.',
    yes: 'Yes, it printed',
    no: 'No, print it again',
    retry: 'Try again',
    cancel: 'Cancel printing',
  },
);
