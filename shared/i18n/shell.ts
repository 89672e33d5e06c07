import { defineWords } from './words.ts';

/** What the desktop app has to say on the pages of its stations. */
export const shellWords = defineWords(
  {
    missingScreen: '找不到{roles}的屏幕：请检查电源和连线。接好后会自动显示。',
    understood: '知道了',
    listSeparator: '、',
    changeThisMachine: '设置这台电脑',
    saveDiagnosis: '保存诊断文件',
    diagnosisSaved: '已保存。里面没有个人信息，可以发给查问题的人。',
    diagnosisFailed: '没有保存成功，请换一个位置再试。',
  },
  {
    missingScreen: 'No screen for: {roles}. Check its power and cable; it comes back by itself.',
    understood: 'Understood',
    listSeparator: ', ',
    changeThisMachine: 'Set up this computer',
    saveDiagnosis: 'Save a diagnosis',
    diagnosisSaved: 'Saved. No personal data is in it: send it to whoever is to find out.',
    diagnosisFailed: 'It was not saved. Try another place.',
  },
);
