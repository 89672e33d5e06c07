import { defineWords } from './words.ts';

/** Leaving a locked screen, for a supervisor who stands at it. */
export const leaveStationWords = defineWords(
  {
    title: '离开此屏幕',
    explain: '主管或管理员的账号和 PIN。核对在主机进行，每次都有记录。',
    login: '账号',
    pin: 'PIN',
    leave: '离开',
    back: '返回',
    asking: '正在核对…',
    'wrong-pin': '账号或 PIN 不对。',
    'not-a-manager': '只有主管或管理员可以离开此屏幕。',
    'too-many-tries': '试的次数太多，请过五分钟再试。',
    'hub-silent': '主机连不上，无法核对。请用这台电脑的另一个账号登录。',
    left: '正在关闭…',
    keys: '键盘',
    erase: '退格',
  },
  {
    title: 'Leave this screen',
    explain: 'Login and PIN of a supervisor or admin. The hub checks them, and each try is on record.',
    login: 'Login',
    pin: 'PIN',
    leave: 'Leave',
    back: 'Back',
    asking: 'Checking…',
    'wrong-pin': 'Login or PIN is wrong.',
    'not-a-manager': 'Only a supervisor or an admin may leave this screen.',
    'too-many-tries': 'Too many tries. Try again in five minutes.',
    'hub-silent': 'The hub cannot be reached to check it. Sign in to another account of this machine.',
    left: 'Closing…',
    keys: 'Keyboard',
    erase: 'Erase',
  },
);
