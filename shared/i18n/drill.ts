import { defineWords } from './words.ts';

/** Drills: the mark on every screen, and how one is begun and ended in Manage. */
export const drillWords = defineWords(
  {
    mark: '演练 · 不是真实业务',
    title: '演练',
    explain:
      '把现场复制一份，在副本上用真实的界面走完一天：访客和窗口自动进行，有人打开的窗口留给他练习。每块屏、每张单据都标明“演练”，不动真实记录，不真的打印，结束即清除。',
    speed: '速度',
    speedOf: '{speed} 倍',
    start: '开始演练',
    starting: '正在复制现场…',
    running: '正在演练 {date}，{speed} 倍速',
    over: '{date} 的演练已走完，可查看日报，看完请结束。',
    failed: '演练没有启动成功，副本已清除。请结束后再试一次。',
    open: '打开演练的各个界面',
    stop: '结束并清除',
    stopped: '演练已结束，副本已清除。',
    wentHome: '演练：本环节未能办完，改日再来',
    here: '只在这台机器上打开；让别的终端参加，请用命令行启动（见使用说明）。',
  },
  {
    mark: 'Drill · not real',
    title: 'Drill',
    explain:
      'Copies the site and plays a day on the copy with the real screens: visitors and desks go by themselves, a desk somebody opens is theirs to train at. Every screen and paper is marked, no real record is touched, nothing is printed, and all is erased at the end.',
    speed: 'Speed',
    speedOf: '{speed}×',
    start: 'Start a drill',
    starting: 'Copying the site…',
    running: 'Drilling {date} at {speed}×',
    over: 'The drill of {date} is through. Look at its report, then end it.',
    failed: 'The drill did not start and its copy is gone. End it and try again.',
    open: 'Open the screens of the drill',
    stop: 'End and erase',
    stopped: 'The drill has ended and its copy is erased.',
    wentHome: 'Drill: the stage could not be finished, another day',
    here: 'On this machine only; for stations elsewhere start it from the command line (see the manual).',
  },
);
