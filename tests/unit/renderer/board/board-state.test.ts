import { describe, expect, it } from 'vitest';
import {
  blankBoard,
  boardAfter,
  type BoardHappening,
  type BoardState,
  callingNow,
  type Sound,
} from '#renderer/stations/board/board-state.ts';
import { newestFirst } from '#renderer/stations/board/calling.ts';
import type { PublicEvent } from '#shared/protocol/feed.ts';
import type { BoardCall, BoardView } from '#shared/protocol/floor.ts';

function call(number: string, desk: number, calledAt: string): BoardCall {
  return {
    number,
    deskName: `${desk} 号窗口`,
    deskNameEn: `Desk ${desk}`,
    deskNumber: desk,
    deskKind: 'counter',
    stageName: '资料核验',
    stageNameEn: 'Documents',
    calledAt: `2026-11-28T02:${calledAt}.000Z`,
  };
}

function answer(seq: number, calling: BoardCall[]): BoardView {
  return { seq, calling, waiting: [], stages: [], dayClosed: false, served: 0, serving: 0, waitingTotal: 0 };
}

const loaded = (view: BoardView, live = true): BoardHappening => ({ kind: 'loaded', view, live });
const event = (seq: number, type: string, number: string, made?: BoardCall): BoardHappening => {
  const base: PublicEvent = { seq, at: '2026-11-28T02:00:00.000Z', type, number };
  return { kind: 'event', event: made ? { ...base, call: made } : base };
};

function run(...happenings: BoardHappening[]): { readonly state: BoardState; readonly sounds: readonly Sound[] } {
  const sounds: Sound[] = [];
  let state = blankBoard;
  for (const happening of happenings) {
    const after = boardAfter(state, happening);
    state = after.state;
    if (after.sound) sounds.push(after.sound);
  }
  return { state, sounds };
}

const shown = (state: BoardState) => callingNow(state).map((one) => `${one.number} → ${one.deskNumber}`);

describe('the calls a board shows', () => {
  it('shows a call at once on top, before the hub was asked again', () => {
    const { state } = run(
      loaded(answer(10, [call('H027', 3, '10:00')])),
      event(11, 'ticket.called', 'S008', call('S008', 2, '11:00')),
    );
    expect(shown(state)).toEqual(['S008 → 2', 'H027 → 3']);
  });

  it('moves a recalled number to the top and shows it once', () => {
    const { state } = run(
      loaded(answer(10, [call('S008', 2, '11:00'), call('H027', 3, '10:00')])),
      event(11, 'ticket.recalled', 'H027', call('H027', 3, '12:00')),
    );
    expect(shown(state)).toEqual(['H027 → 3', 'S008 → 2']);
  });

  it.each(['ticket.started', 'ticket.no-show', 'ticket.cancelled', 'ticket.transferred', 'ticket.expired'])(
    'takes a number away after %s',
    (type) => {
      const { state } = run(
        loaded(answer(10, [call('S008', 2, '11:00'), call('H027', 3, '10:00')])),
        event(11, type, 'S008'),
      );
      expect(shown(state)).toEqual(['H027 → 3']);
    },
  );

  it('keeps showing a called number whose priority changes, or whose last verb was undone, until the hub says more', () => {
    const { state } = run(
      loaded(answer(10, [call('H027', 3, '10:00')])),
      event(11, 'ticket.prioritised', 'H027'),
      event(12, 'ticket.undone', 'H027'),
    );
    expect(shown(state)).toEqual(['H027 → 3']);
  });

  it('keeps a call that came while the hub was being asked, and drops the ones the answer knows already', () => {
    const { state } = run(
      loaded(answer(10, [])),
      event(11, 'ticket.called', 'H001', call('H001', 1, '11:00')),
      event(13, 'ticket.called', 'H002', call('H002', 2, '12:00')),
      loaded(answer(12, [])),
    );
    expect(shown(state)).toEqual(['H002 → 2']);
  });

  it('does not bring back a number by an event older than the answer', () => {
    const { state, sounds } = run(loaded(answer(12, [])), event(11, 'ticket.called', 'H001', call('H001', 1, '11:00')));
    expect(shown(state)).toEqual([]);
    expect(sounds).toEqual([{ kind: 'calling', calls: [] }]);
  });

  it('orders an answer newest first whatever order it came in', () => {
    const calls = [call('H001', 1, '10:00'), call('H003', 3, '12:00'), call('H002', 2, '11:00')];
    expect(newestFirst(calls).map((one) => one.number)).toEqual(['H003', 'H002', 'H001']);
  });
});

describe('what a board announces', () => {
  it('announces a call as it comes and falls silent about a family that is at the desk', () => {
    const made = call('H027', 3, '10:00');
    const { sounds } = run(
      loaded(answer(10, [])),
      event(11, 'ticket.called', 'H027', made),
      event(12, 'ticket.started', 'H027'),
    );
    expect(sounds).toEqual([
      { kind: 'calling', calls: [] },
      { kind: 'called', call: made },
      { kind: 'over', number: 'H027' },
    ]);
  });

  it('after a gap announces only numbers that are still called, not each call that was missed', () => {
    const still = call('H003', 3, '12:00');
    const { state, sounds } = run(
      loaded(answer(10, [])),
      { kind: 'cut-off' },
      event(11, 'ticket.called', 'H001', call('H001', 1, '10:00')),
      event(12, 'ticket.started', 'H001'),
      event(13, 'ticket.called', 'H003', still),
      loaded(answer(13, [still])),
    );
    expect(sounds).toEqual([
      { kind: 'calling', calls: [] },
      { kind: 'calling', calls: [still] },
    ]);
    expect(shown(state)).toEqual(['H003 → 3']);
  });

  it('stays silent on an answer that comes while the feed is still cut off, and shows it all the same', () => {
    const made = call('H001', 1, '10:00');
    const { state, sounds } = run({ kind: 'cut-off' }, loaded(answer(11, [made]), false));
    expect(sounds).toEqual([]);
    expect(shown(state)).toEqual(['H001 → 1']);
  });

  it('announces the next call normally once it has caught up', () => {
    const made = call('H009', 9, '30:00');
    const { sounds } = run(
      loaded(answer(10, [])),
      { kind: 'cut-off' },
      loaded(answer(20, [])),
      event(21, 'ticket.called', 'H009', made),
    );
    expect(sounds.at(-1)).toEqual({ kind: 'called', call: made });
  });
});
