import { describe, expect, it } from 'vitest';
import { CallRefused, HubUnreachable } from '#shared/protocol/client.ts';
import {
  answered,
  failed,
  nextPollMs,
  type PublicTicket,
  wantsAttention,
} from '#renderer/stations/phone/follow-ticket.ts';

const minutes = { p50Minutes: 5, p90Minutes: 9 };
const ticket = (state: string, deskName: string | null = null): PublicTicket => ({
  siteName: '美伦熙语',
  siteNameEn: 'Meilun',
  number: 'H027',
  state,
  serviceName: '交付办理',
  serviceNameEn: 'Handover',
  stageName: '结算',
  stageNameEn: 'Settlement',
  ahead: 2,
  estimate: minutes,
  finish: minutes,
  openDesks: 1,
  deskName,
  deskNameEn: deskName,
  route: [],
  requests: [],
  lunch: false,
  at: '2026-11-28T02:00:00.000Z',
});
const lost = new HubUnreachable(new TypeError('fetch failed'));
const refused = (status: number) => new CallRefused(status, 'any', '', {});

describe('a phone that follows its number', () => {
  it('asks every four seconds while the number is open', () => {
    expect(nextPollMs({ kind: 'asking' }, 0)).toBe(4000);
    expect(nextPollMs(answered(ticket('waiting'), 0), 0)).toBe(4000);
  });

  it('asks ever more slowly while nothing answers, but at least every half minute', () => {
    const shown = answered(ticket('waiting'), 0);
    expect([1, 2, 3, 20].map((failures) => nextPollMs(shown, failures))).toEqual([8000, 16_000, 30_000, 30_000]);
  });

  it('asks seldom once everything is done and never for a code nobody knows', () => {
    expect(nextPollMs(answered(ticket('done'), 0), 0)).toBe(30_000);
    expect(nextPollMs({ kind: 'unknown' }, 1)).toBeNull();
  });

  it('keeps showing the last answer with the time since when it was cut off', () => {
    const shown = answered(ticket('waiting'), 1000);
    const once = failed(shown, lost, 5000);
    expect(once).toEqual({ ...shown, cutOffSince: 5000 });
    expect(failed(once, refused(502), 13_000)).toEqual(once);
    expect(answered(ticket('waiting'), 20_000)).toMatchObject({ cutOffSince: null });
  });

  it('says that it has no connection when it never had an answer', () => {
    expect(failed({ kind: 'asking' }, lost, 0)).toEqual({ kind: 'unreachable' });
    expect(failed({ kind: 'unreachable' }, refused(429), 0)).toEqual({ kind: 'unreachable' });
  });

  it('says that a code is unknown instead of asking on', () => {
    expect(failed({ kind: 'asking' }, refused(404), 0)).toEqual({ kind: 'unknown' });
    expect(failed({ kind: 'asking' }, refused(422), 0)).toEqual({ kind: 'unknown' });
  });

  it('asks for attention once per call, and again when it is another desk', () => {
    const called = ticket('called', '3 号窗口');
    expect(wantsAttention(ticket('waiting'), called)).toBe(true);
    expect(wantsAttention(null, called)).toBe(true);
    expect(wantsAttention(called, called)).toBe(false);
    expect(wantsAttention(called, ticket('called', '5 号窗口'))).toBe(true);
    expect(wantsAttention(called, ticket('serving', '3 号窗口'))).toBe(false);
  });
});
