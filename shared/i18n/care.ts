import type { CarePayloads } from '../domain/care/care-events.ts';
import { defineWords } from './words.ts';

/** What may be asked for, and by whom, as staff read it. */
export const careTaskWords = defineWords(
  {
    water: '饮水',
    help: '需要帮助',
    wheelchair: '轮椅',
    'nursing-room': '母婴室',
    umbrella: '雨伞',
    lunch: '午餐',
    guide: '引导员',
    'from-phone': '手机',
    'from-kiosk': '自助机',
    'from-staff': '员工代提',
    'from-proposed': '系统提醒',
  },
  {
    water: 'Water',
    help: 'Help',
    wheelchair: 'Wheelchair',
    'nursing-room': 'Nursing room',
    umbrella: 'Umbrella',
    lunch: 'Lunch',
    guide: 'Guide',
    'from-phone': 'phone',
    'from-kiosk': 'kiosk',
    'from-staff': 'staff',
    'from-proposed': 'proposed',
  },
);

/** What a visitor reads on the phone or at the kiosk. */
export const careAskWords = defineWords(
  {
    title: '等候时需要什么？',
    hint: '点一下，同事送到您身边。',
    'ask-water': '一杯水',
    'ask-help': '请人过来',
    'ask-wheelchair': '轮椅',
    'ask-nursing-room': '母婴室',
    'ask-umbrella': '雨伞',
    'ask-lunch': '一份午餐',
    asked: '已通知同事',
    seen: '已办好',
    again: '再要一次',
    tooMany: '刚才要得有点多，请稍等几分钟，或直接找现场同事。',
    failed: '没有送出，请再点一次。',
    lunchHint: '您的办理预计会跨过午餐时间，需要的话我们为您备一份。',
  },
  {
    title: 'Anything while you wait?',
    hint: 'One touch, and a colleague comes to you.',
    'ask-water': 'A glass of water',
    'ask-help': 'Somebody to come',
    'ask-wheelchair': 'A wheelchair',
    'ask-nursing-room': 'Nursing room',
    'ask-umbrella': 'An umbrella',
    'ask-lunch': 'Lunch',
    asked: 'A colleague was told',
    seen: 'Seen to',
    again: 'Ask again',
    tooMany: 'That was a lot at once. Please wait a few minutes, or ask a colleague here.',
    failed: 'Not sent. Please touch it once more.',
    lunchHint: 'Your visit is likely to run over lunchtime. We gladly prepare a meal for you.',
  },
);

/** The worklist on the supervisor's overview. */
export const careListWords = defineWords(
  {
    title: '等候关怀',
    open: '{count} 件待办',
    nothing: '没有客户在等东西。',
    since: '{minutes} 分钟前',
    now: '刚刚',
    at: '在 {place}',
    finish: '预计 {time} 办完',
    proposed: '跨午餐时间，建议备餐',
    done: '办好了',
    drop: '不用了',
    prepare: '去备餐',
    seenTo: '最近办好的',
    seenLine: '{number} {what} · {time} {person}',
  },
  {
    title: 'Care while waiting',
    open: '{count} to do',
    nothing: 'Nobody is waiting for anything.',
    since: '{minutes} min ago',
    now: 'just now',
    at: 'at {place}',
    finish: 'done about {time}',
    proposed: 'over lunchtime: a meal is suggested',
    done: 'Done',
    drop: 'Not needed',
    prepare: 'Prepare',
    seenTo: 'Seen to last',
    seenLine: '{number} {what} · {time} {person}',
  },
);

/** How the journal tells of it. */
export const careSentences = defineWords<keyof CarePayloads>(
  {
    'care.asked': '{number} 需要{what}（{source}）',
    'care.done': '{number} 的{what}已办好，用时 {minutes} 分钟',
    'care.dropped': '{number} 不再需要{what}',
  },
  {
    'care.asked': '{number} asked for: {what} ({source})',
    'care.done': '{number}: {what} seen to after {minutes} min',
    'care.dropped': '{number}: {what} not needed any more',
  },
);
