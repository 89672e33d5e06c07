import { expect, test } from 'vitest';
import { type Attempt, attemptFor, isUnanswered, situationOf } from '#renderer/stations/desk/attempt.ts';
import type { Deed } from '#renderer/stations/desk/deed.ts';
import type { DeskId, TicketId } from '#shared/domain/ids.ts';
import { CallRefused, HubUnreachable } from '#shared/protocol/client.ts';
import { listed, visitor, workplace } from './workplace.ts';

const callNext: Deed = { kind: 'call-next', deskId: 'desk_3' as DeskId };
const recall: Deed = { kind: 'recall', ticketId: 'ticket_H027' as TicketId };
const pausing = (reason: string): Deed => ({ kind: 'pause-desk', deskId: 'desk_3' as DeskId, reason });

function keys() {
  let count = 0;
  return () => `key-${++count}`;
}

test('pressing again after the hub did not answer sends the same key, so the visitor is called once', () => {
  const newKey = keys();
  const idle = situationOf(workplace());
  const first = attemptFor(null, callNext, idle, newKey);
  expect(attemptFor(first, callNext, idle, newKey).key).toBe(first.key);
});

test('a press that was answered is over: the next one is a new call', () => {
  const newKey = keys();
  const idle = situationOf(workplace());
  const first = attemptFor(null, callNext, idle, newKey);
  expect(attemptFor(null, callNext, idle, newKey).key).not.toBe(first.key);
});

test('once the desk shows that the lost recall arrived, recalling again really calls again', () => {
  const newKey = keys();
  const once = situationOf(workplace({ ticket: visitor('H027', { calls: 1 }) }));
  const twice = situationOf(workplace({ ticket: visitor('H027', { calls: 2 }) }));
  const lost = attemptFor(null, recall, once, newKey);
  expect(attemptFor(lost, recall, twice, newKey).key).not.toBe(lost.key);
});

test('another reason is another intent', () => {
  const newKey = keys();
  const lost: Attempt = attemptFor(null, pausing('用餐'), 'open', newKey);
  expect(attemptFor(lost, pausing('短暂离开'), 'open', newKey).key).not.toBe(lost.key);
});

test('somebody joining the line does not change how the desk stands', () => {
  expect(situationOf(workplace({ waiting: [listed('H031')] }))).toBe(situationOf(workplace()));
  expect(situationOf(workplace({ held: [listed('H031')] }))).not.toBe(situationOf(workplace()));
});

test('a refusal is an answer; a broken line or a gateway without a hub behind it is none', () => {
  expect(isUnanswered(new CallRefused(409, 'desk-busy', '', {}))).toBe(false);
  expect(isUnanswered(new CallRefused(500, 'unknown', '', {}))).toBe(false);
  expect(isUnanswered(new CallRefused(502, 'unknown', '', {}))).toBe(true);
  expect(isUnanswered(new HubUnreachable(new TypeError('Failed to fetch')))).toBe(true);
});
