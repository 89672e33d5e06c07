import { boardWords } from '#shared/i18n/board.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { kioskWords, placeText } from '#shared/i18n/kiosk.ts';
import { phoneWords } from '#shared/i18n/phone.ts';
import { checkInAtKiosk } from '../support/e2e/kiosk.ts';
import { service } from '../support/e2e/house.ts';
import { expect, mainAction, openDesk, test, whoIsHere } from '../support/e2e/stations.ts';
import { say } from '../support/e2e/words.ts';

const kiosk = say(kioskWords);
const phone = say(phoneWords);
const board = say(boardWords);
const desk = say(deskWords);

/** Each stage with the desk that does it: four counters and one guide, the first counter twice, so is the keys' one. */
const journey = [
  { stage: '资料核验', at: '1 号窗口' },
  { stage: '公示与面积确认', at: '1 号窗口' },
  { stage: '陪同验房', at: '1 号陪同' },
  { stage: '结算', at: '4 号窗口' },
  { stage: '签署交接', at: '6 号窗口' },
  { stage: '钥匙移交', at: '8 号窗口' },
] as const;

const people = [
  ['1 号窗口', 'clerk01'],
  ['1 号陪同', 'guide01'],
  ['4 号窗口', 'clerk02'],
  ['6 号窗口', 'clerk03'],
  ['8 号窗口', 'clerk04'],
] as const;
