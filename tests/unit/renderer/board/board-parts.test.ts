import { describe, expect, it } from 'vitest';
import type { AnnouncerState } from '#renderer/features/voice/announcer.ts';
import { nextStages } from '#renderer/stations/board/next-stages.ts';
import { textWidth } from '#renderer/stations/board/text-width.ts';
import { tellAfterMs, voiceHealth } from '#renderer/stations/board/voice-health.ts';
import type { StageId } from '#shared/domain/ids.ts';

const stage = (name: string, waiting: number) => ({
  stageId: `stg_${name}` as StageId,
  stageName: name,
  stageNameEn: name,
  next: [],
  waiting,
  estimate: null,
  openDesks: 1,
});

describe('the next in line', () => {
  it('lists the stages somebody waits for in the order of the flow', () => {
    const { shown } = nextStages([stage('资料核验', 3), stage('结算', 0), stage('钥匙移交', 1)], 6);
    expect(shown.map((one) => one.stageName)).toEqual(['资料核验', '钥匙移交']);
  });

  it('keeps the longest lines when the rows do not suffice and counts the rest', () => {
    const stages = [stage('a', 1), stage('b', 9), stage('c', 2), stage('d', 5)];
    const { shown, moreStages, moreWaiting } = nextStages(stages, 3);
    expect(shown.map((one) => one.stageName)).toEqual(['b', 'd']);
    expect([moreStages, moreWaiting]).toEqual([2, 3]);
  });
});

describe('the board’s voice', () => {
  const calm: AnnouncerState = {
    soundOn: true,
    backend: 'clips',
    failures: 0,
    lastFailure: null,
    speaking: null,
    waiting: 0,
  };
  const call = { number: 'H027', deskNumber: 3, deskKind: 'counter', calledAt: 1 } as const;

  it('is silent until somebody has touched the screen', () => {
    expect(voiceHealth({ ...calm, soundOn: false })).toBe('silent');
  });

  it('has failed when only the chime could be heard', () => {
    expect(voiceHealth({ ...calm, backend: 'chime' })).toBe('failed');
  });

  it('has failed for a call of which one language was not heard', () => {
    const lastFailure = { call, part: 'zh-CN', fault: 'failed' } as const;
    expect(voiceHealth({ ...calm, failures: 1, lastFailure, speaking: { call, part: 'en' } })).toBe('failed');
    expect(voiceHealth({ ...calm, failures: 1, lastFailure })).toBe('ok');
  });

  it('tells Manage of a failure at once, and of its end only when that lasts', () => {
    expect(tellAfterMs('voice-ok', 'voice-failed')).toBe(0);
    expect(tellAfterMs('voice-failed', 'voice-ok')).toBe(60_000);
    expect(tellAfterMs('voice-failed', 'voice-failed')).toBeNull();
  });

  it('clears on start what it may have told before it was switched off, and gives a new screen time to be touched', () => {
    expect(tellAfterMs(null, 'voice-ok')).toBe(0);
    expect(tellAfterMs(null, 'voice-silent')).toBe(15_000);
  });
});

describe('the width of a name', () => {
  it('counts a Chinese character as square and a digit as narrower', () => {
    expect(textWidth('3 号窗口')).toBeCloseTo(4.2);
  });
});
