import { defineWords } from './words.ts';

/** Saving what somebody far away needs to find a fault. */
export const diagnosisWords = defineWords(
  {
    title: '诊断',
    explain:
      '出了问题要找人查时，保存这个文件发给对方：版本、机器、数据量、日志链首尾和运行日志。里面没有姓名、电话、房号等个人信息。',
    save: '保存诊断文件',
  },
  {
    title: 'Diagnosis',
    explain:
      'When somebody is to find out what is wrong, save this file and send it: versions, machine, amounts, the end of the journal’s chain and the logs. No name, number, room or other personal data is in it.',
    save: 'Save a diagnosis',
  },
);
