import { defineWords } from './words.ts';

/** What every station of the desktop app says while its hub is down. */
export const hubDownWords = defineWords(
  { down: '主机自 {time} 起中断，正在重新启动，恢复后自动继续。' },
  { down: 'The hub is down since {time}, restarting. Everything goes on by itself.' },
);
