import { describe, expect, test } from 'vitest';
import type { DeskId, StageId } from '#shared/domain/ids.ts';
import type { DeskView, Overview } from '#shared/protocol/floor.ts';
import { concernsOf, isUrgent } from '#renderer/stations/manage/overview/attention.ts';
import { numberRanges } from '#renderer/stations/manage/overview/number-ranges.ts';
import { concernText } from '#renderer/stations/manage/overview/concern-text.ts';

const now = Date.parse('2026-11-28T02:00:00Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

type Stage = Overview['stages'][number];
const stage = (name: string, part: Partial<Stage> = {}): Stage => ({
  stageId: `stg_${name}` as StageId,
  stageName: name,
  waiting: 0,
  longestWaitSince: null,
  called: 0,
  serving: 0,
  held: 0,
  noShow: 0,
  served: 0,
  openDesks: 1,
  estimate: null,
  limitMinutes: 30,
  overLimit: 0,
  ...part,
});

const desk = (number: number, part: Partial<DeskView> = {}): DeskView => ({
  id: `dsk_${number}` as DeskId,
  number,
  name: `${number} 号窗口`,
  nameEn: `Counter ${number}`,
  kind: 'counter',
  stageIds: [],
  state: 'closed',
  openStageIds: [],
  staffId: null,
  staffName: null,
  pauseReason: null,
  ticketId: null,
  ticketNumber: null,
  ...part,
});

const floor = (part: Partial<Overview>): Overview => ({
  seq: 1,
  date: '2026-11-28',
  dayClosed: false,
  issued: 0,
  done: 0,
  inHouse: 0,
  stages: [],
  desks: [],
  troubles: [],
  online: 0,
  ...part,
});

const kinds = (overview: Overview) => concernsOf(overview, now).map((concern) => concern.kind);

describe('what a supervisor sees first', () => {
  test('people waiting where no desk is open come before any long wait', () => {
    const overview = floor({
      stages: [
        stage('check', { waiting: 4, longestWaitSince: ago(55) }),
        stage('settle', { waiting: 1, longestWaitSince: ago(1), openDesks: 0 }),
      ],
      desks: [desk(3, { state: 'paused', staffName: '李静' })],
      troubles: [{ stationName: 'board 1', code: 'voice-failed', at: ago(3) }],
    });
    expect(kinds(overview)).toEqual(['no-desk', 'too-long', 'trouble', 'paused']);
    expect(concernsOf(overview, now).map(isUrgent)).toEqual([true, true, false, false]);
  });

  test('a wait deserves a look after two thirds of the limit of its stage, and action after the limit', () => {
    const waits = [20, 21, 30, 31].map((minutes) =>
      kinds(floor({ stages: [stage('check', { waiting: 1, longestWaitSince: ago(minutes) })] })),
    );
    expect(waits).toEqual([[], ['long'], ['long'], ['too-long']]);
  });

  test('of two stages without a desk, the one where more wait comes first', () => {
    const overview = floor({
      stages: [stage('few', { waiting: 2, openDesks: 0 }), stage('many', { waiting: 9, openDesks: 0 })],
    });
    expect(concernsOf(overview, now).map((one) => 'stage' in one && one.stage.stageName)).toEqual(['many', 'few']);
  });

  test('a stage nobody waits at needs nobody, open or not', () => {
    expect(kinds(floor({ stages: [stage('check', { openDesks: 0 }), stage('settle')] }))).toEqual([]);
  });

  test('the closed desks set up for the stage are named as a way out', () => {
    const settle = stage('settle', { waiting: 3, openDesks: 0 });
    const overview = floor({
      stages: [settle],
      desks: [
        desk(4, { stageIds: [settle.stageId] }),
        desk(5, { stageIds: [settle.stageId], state: 'open' }),
        desk(6, { stageIds: ['stg_other' as StageId] }),
      ],
    });
    const [concern] = concernsOf(overview, now);
    const text = concernText(concern!, (one) => one.stageName, 'en', 'Asia/Shanghai');
    expect(text).toEqual({ what: 'settle: 3 waiting and no desk open', hint: 'Could open: Counter 4' });
  });
});

test('closed desks are named in runs, so that thirty guides fit one line', () => {
  expect(numberRanges([12, 4, 8, 9, 10, 11])).toEqual(['4', '8–12']);
  expect(numberRanges([])).toEqual([]);
});
