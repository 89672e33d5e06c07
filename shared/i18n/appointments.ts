import type { AppointmentPayloads } from '../domain/appointments/appointment-events.ts';
import { defineWords } from './words.ts';

/** What stands in the exported lists. */
export const appointmentSheetWords = defineWords(
  {
    home: '房屋',
    time: '预约时间',
    names: '姓名',
    phone: '电话',
    result: '通话结果',
    text: '短信内容',
    between: '、',
    message: '{names}：{site}邀请您于{day} {time}到场办理 {home} 的交付手续，请携带身份证件。如需改期，请与现场联系。',
  },
  {
    home: 'Home',
    time: 'Appointment',
    names: 'Names',
    phone: 'Phone',
    result: 'Outcome',
    text: 'Text',
    between: ', ',
    message:
      '{names}: {site} invites you on {day} at {time} for the handover of {home}. Please bring your identity card. To come at another time, please contact the site.',
  },
);

/** How the journal tells of appointments. */
export const appointmentSentences = defineWords<keyof AppointmentPayloads>(
  {
    'appointment.assigned': '分配预约，{homes} 户',
    'appointment.changed': '更改 {home} 的预约',
    'appointment.exported': '导出预约名单，{rows} 户',
  },
  {
    'appointment.assigned': 'Appointments assigned to {homes} homes',
    'appointment.changed': 'The appointment of {home} was changed',
    'appointment.exported': 'Appointments exported, {rows} homes',
  },
);
