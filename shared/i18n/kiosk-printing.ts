import { defineWords } from './words.ts';

/** What the kiosk says of its slip printer: what is the matter, and that the number is the visitor's all the same. */
export const kioskPrintingWords = defineWords(
  {
    out: '小票已打出，请取走',
    again: '再打一张',
    'trouble-paper-out': '小票机缺纸，暂时不能打印。',
    'trouble-cover-open': '小票机的盖子没有合上，暂时不能打印。',
    'trouble-unreachable': '小票机没有连上，暂时不能打印。',
    'trouble-other': '小票没有打印出来。',
    'trouble-unsure': '小票可能没有打印完整，请看一下出纸口。',
    onPhone: '号码有效。请扫码存在手机上；需要纸质小票，接待台可以打印。',
    noteDown: '号码有效。请记下 {number}；需要纸质小票，接待台可以打印。',
  },
  {
    out: 'Printed, please take your slip',
    again: 'Print another',
    'trouble-paper-out': 'The slip printer is out of paper.',
    'trouble-cover-open': 'The cover of the slip printer is open.',
    'trouble-unreachable': 'The slip printer cannot be reached.',
    'trouble-other': 'Your slip was not printed.',
    'trouble-unsure': 'Your slip may be incomplete; please look at the printer.',
    onPhone: 'Your number is valid. Scan the code to keep it on your phone; reception can print a slip.',
    noteDown: 'Your number is valid. Please note {number}; reception can print a slip.',
  },
);
