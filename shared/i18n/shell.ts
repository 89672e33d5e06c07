import { defineWords } from './words.ts';

/** What the desktop app has to say on the pages of its stations. */
export const shellWords = defineWords(
  {
    missingScreen: '找不到{roles}的屏幕：请检查电源和连线。接好后会自动显示。',
    understood: '知道了',
    listSeparator: '、',
    changeThisMachine: '设置这台电脑',
  },
  {
    missingScreen: 'No screen for: {roles}. Check its power and cable; it comes back by itself.',
    understood: 'Understood',
    listSeparator: ', ',
    changeThisMachine: 'Set up this computer',
  },
);
