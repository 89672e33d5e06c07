import { describe, expect, it } from 'vitest';
import { kioskWords, placeText } from '#shared/i18n/kiosk.ts';
import { fill } from '#shared/i18n/words.ts';
import { type KioskTranslate, shortWaitText, waitText } from '#renderer/stations/kiosk/wait-text.ts';

const t: KioskTranslate = (key, values) => fill(kioskWords['zh-CN'][key], values);
const wait = (waiting: number, p50Minutes: number, p90Minutes: number, openDesks = 3) => ({
  waiting,
  estimate: { p50Minutes, p90Minutes },
  openDesks,
});

describe('what a service card says of the wait', () => {
  it('counts families for a guided service and gives the range', () => {
    expect(waitText(t, wait(6, 12, 18), true)).toBe('前面 6 户，约 12–18 分钟');
  });

  it('counts people for the others and says one figure when there is no range', () => {
    expect(waitText(t, wait(2, 5, 5), false)).toBe('前面 2 位，约 5 分钟');
  });

  it('promises no waiting only when nobody waits and a desk is free', () => {
    expect(waitText(t, wait(0, 0, 0), true)).toBe('无需等候');
    expect(waitText(t, wait(0, 4, 9), true)).toBe('前面无人，约 4–9 分钟');
  });

  it('never says 0 minutes', () => {
    expect(waitText(t, wait(1, 0, 5), false)).toBe('前面 1 位，最多 5 分钟');
    expect(waitText(t, wait(1, 0, 0), false)).toBe('前面 1 位，不到 1 分钟');
  });

  it('gives no estimate while no desk is open', () => {
    expect(waitText(t, wait(0, 0, 0, 0), true)).toBe('窗口未开，可先取号');
    expect(waitText(t, wait(4, 20, 30, 0), true)).toBe('前面 4 户，窗口暂未开放');
  });
});

describe('what large type says of the wait', () => {
  it('is only how long', () => {
    expect(shortWaitText(t, wait(6, 12, 18))).toBe('约 12–18 分钟');
    expect(shortWaitText(t, wait(0, 0, 0))).toBe('无需等候');
    expect(shortWaitText(t, wait(4, 20, 30, 0))).toBe('窗口暂未开放');
  });
});

describe('places in English', () => {
  it('says numbered buildings and entrances in English and leaves other names alone', () => {
    expect(placeText('11号楼', 'en')).toBe('Building 11');
    expect(placeText('A栋', 'en')).toBe('Building A');
    expect(placeText('2单元', 'en')).toBe('Entrance 2');
    expect(placeText('会所', 'en')).toBe('会所');
    expect(placeText('11号楼', 'zh-CN')).toBe('11号楼');
  });
});
