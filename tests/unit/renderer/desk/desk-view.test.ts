import { describe, expect, test } from 'vitest';
import { type Action, type DeskView, deskView, type Label, marksOf } from '#renderer/stations/desk/desk-view.ts';
import type { TicketId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { fill } from '#shared/i18n/words.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import { ago, desk, inSeconds, listed, route, tenOClock, visitor, workplace } from './workplace.ts';

const say = (label: Label) => fill(deskWords['zh-CN'][label.word], label.values);
const button = (action: Action) =>
  [say(action.label), action.key ?? '', action.blocked ? `（${say(action.blocked)}）` : ''].filter(Boolean).join(' ');
const others = (view: DeskView) => view.secondary.map(button);
const at = (place: Partial<Workplace>) => deskView(workplace(place), tenOClock);

describe('with nobody at the desk', () => {
  test('the one main action is to call the next visitor, and it says who that is', () => {
    const view = at({ waiting: [listed('H031'), listed('H033', { queuedAt: ago(860) })] });
    expect(view.moment).toBe('next');
    expect(button(view.main)).toBe('呼叫下一位 F2');
    expect(others(view)).toEqual([]);
    expect(view.next?.number).toBe('H031');
    expect([view.waiting, view.longestWaitMinutes]).toEqual([2, 14]);
    expect(view.elapsedMs).toBeNull();
  });

  test('an empty line is a moment of its own, with the same action in the same place', () => {
    const view = at({});
    expect(view.moment).toBe('empty');
    expect(view.next).toBeNull();
    expect(button(view.main)).toBe('呼叫下一位 F2');
  });

  test('a paused desk resumes before anything else', () => {
    const view = at({ desk: desk(3, { state: 'paused', pauseReason: '用餐' }), waiting: [listed('H031')] });
    expect(view.moment).toBe('paused');
    expect(button(view.main)).toBe('恢复办理 F2');
  });
});

describe('with a visitor called', () => {
  test('no-show waits for the least number of calls and says how many are missing', () => {
    const view = at({ ticket: visitor('H027', { calls: 1 }), route, leastCallsBeforeNoShow: 3 });
    expect(button(view.main)).toBe('客户已到，开始办理 F4');
    expect(others(view)).toEqual(['重呼 F3', '过号 （还需呼叫 2 次）', '转环节', '转同事', '取消办理']);
    expect(view.elapsedMs).toBe(42_000);
    const oneMissing = at({ ticket: visitor('H027', { calls: 2 }), route, leastCallsBeforeNoShow: 3 });
    expect(others(oneMissing)).toContain('过号 （还需呼叫 1 次）');
  });

  test('after enough calls the no-show is open', () => {
    const view = at({ ticket: visitor('H027', { calls: 3 }), route, leastCallsBeforeNoShow: 3 });
    expect(others(view)).toContain('过号');
  });

  test('a service of one stage has no other stage to go to', () => {
    const view = at({ ticket: visitor('E004', { calls: 2 }), route: route.slice(1, 2) });
    expect(others(view)).toContain('转环节 （只有这一个环节）');
  });
});

describe('with a visitor being served', () => {
  const serving = visitor('H027', { state: 'serving', startedAt: ago(125) });

  test('completing the stage is the main action, holding and sending on are beside it', () => {
    const view = at({ ticket: serving, route });
    expect(button(view.main)).toBe('完成本环节 F8');
    expect(others(view)).toEqual(['挂起 F6', '转环节', '转同事', '取消办理']);
    expect(view.elapsedMs).toBe(125_000);
  });

  test('at the last stage the main action says that all is done', () => {
    const view = at({ ticket: serving, route: route.slice(0, 2) });
    expect(button(view.main)).toBe('完成，全部办结 F8');
  });

  test('a desk paused meanwhile still finishes its visitor', () => {
    const view = at({ desk: desk(3, { state: 'paused' }), ticket: serving, route });
    expect(view.moment).toBe('serving');
  });
});

describe('taking back', () => {
  const done = (verb: string, secondsLeft: number) => ({
    undoable: { ticketId: 'ticket_H027' as TicketId, number: 'H027', verb, until: inSeconds(secondsLeft) },
  });

  test('the last verb is named with the seconds left', () => {
    const { undo } = at(done('complete-stage', 41.2));
    expect(undo && say(undo.did)).toBe('已完成 H027');
    expect(undo?.secondsLeft).toBe(42);
  });

  test('it is gone when the minute is over', () => {
    expect(at(done('hold', 0)).undo).toBeNull();
    expect(at({}).undo).toBeNull();
  });

  test('a screen whose clock lags never promises more than a minute', () => {
    expect(at(done('call', 75)).undo?.secondsLeft).toBe(60);
  });

  test('a verb without words of its own is still offered', () => {
    const { undo } = at(done('prioritise', 30));
    expect(undo && say(undo.did)).toBe('已操作 H027');
  });
});

test('an appointment is marked when the visitor came within its window, priority and paper numbers always', () => {
  const plain = listed('H031');
  const marked = listed('H032', { priority: true, enteredByHand: true, dueAt: ago(1800) });
  expect(marksOf(plain)).toEqual([]);
  expect(marksOf(marked)).toEqual([{ word: 'markPriority' }, { appointmentAt: ago(1800) }, { word: 'markByHand' }]);
});
