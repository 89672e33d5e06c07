import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeVersionId, StationId } from '#shared/domain/ids.ts';
import type { DisplayEvidence } from '#shared/domain/notices/evidence.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { verifierFaults } from '../../support/hub/evidence-verifier.ts';
import { type NoticedSite, openNoticedSite } from '../../support/hub/noticed-site.ts';
import { minuteMs } from '../../support/hub/open-site.ts';
import { pageCount } from '../documents/read-pdf.ts';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

let site: NoticedSite;
let versionId: NoticeVersionId;
let noticeId: Awaited<ReturnType<NoticedSite['published']>>['id'];
let board: StationId;

beforeEach(async () => {
  site = await openNoticedSite();
  const notice = await site.published('service-plan');
  noticeId = notice.id;
  versionId = notice.versions[0]!.id;
  board = (await site.client('admin').stations({})).items.find(({ role }) => role === 'board')!.id;
});
afterEach(() => site.close());

const report = (startedMsAgo: number, endedMsAgo: number, page = 1) =>
  site.client('board').reportShowings({ body: { showings: [{ versionId, page, startedMsAgo, endedMsAgo }] } });
const period = { from: '2026-11-28T00:00:00.000Z', to: '2026-11-28T12:00:00.000Z' };
const history = () => site.client('supervisor').noticeDisplay({ params: { id: noticeId }, query: period });
const later = (minutes: number) => void (site.clock.at += minutes * minuteMs);

describe('proof of display', () => {
  test('showings that follow each other in rotation are one stretch, with what was really painted counted', async () => {
    later(1);
    await report(20_000, 5000);
    later(2);
    await report(15_000, 0, 2);
    const { intervals, totalSeconds } = await history();
    expect(intervals).toHaveLength(1);
    expect(intervals[0]).toMatchObject({
      stationId: board,
      version: 1,
      paintedSeconds: 30,
      showings: 2,
      pages: [1, 2],
    });
    expect(totalSeconds).toBe(140);
  });

  test('a board that was off for half an hour leaves an honest gap', async () => {
    later(1);
    await report(15_000, 0);
    later(30);
    await report(15_000, 0);
    const { intervals, gaps } = await history();
    expect(intervals).toHaveLength(2);
    const [first, second] = intervals;
    expect(gaps).toContainEqual({ from: first?.to, to: second?.from });
  });

  test('a report sent twice counts once; what a screen kept while cut off arrives later', async () => {
    later(20);
    expect(await report(15 * minuteMs, 14 * minuteMs)).toEqual({ kept: 1 });
    expect(await report(15 * minuteMs, 14 * minuteMs)).toEqual({ kept: 0 });
    expect((await history()).intervals[0]?.paintedSeconds).toBe(60);
  });

  test('nothing is claimed of a time in which the notice was not public', async () => {
    later(10);
    await site.client('supervisor').withdrawNotice({ params: { id: noticeId }, body: { reason: '更换' } });
    later(10);
    expect(await report(5 * minuteMs, 0)).toEqual({ kept: 0 });
    await report(60 * minuteMs, 15 * minuteMs);
    expect((await history()).intervals[0]?.paintedSeconds).toBe(5 * 60);
  });

  test('what was on a screen in an hour, and when nothing was', async () => {
    later(1);
    await report(30_000, 0);
    const params = { stationId: board };
    const shown = await site.client('supervisor').screenDisplay({ params, query: period });
    expect(shown.intervals.map((one) => one.versionId)).toEqual([versionId]);
    expect(shown.gaps).toHaveLength(2);
    const backwards = { from: period.to, to: period.from };
    const refused = site.client('supervisor').screenDisplay({ params, query: backwards });
    expect(await refusalOf(refused)).toBe('422 invalid');
  });

  test('its digest goes into the journal when the hub ends, and what is there is not added to any more', async () => {
    later(1);
    await report(15_000, 0);
    await site.restart();
    const entries = site.rows<{ payload: string }>("SELECT payload FROM journal WHERE type = 'notice.displayed'");
    expect(entries).toHaveLength(1);
    expect(JSON.parse(entries[0]!.payload)).toMatchObject({
      intervals: 1,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    later(1);
    await report(15_000, 0);
    expect(site.rows('SELECT journal_seq IS NULL AS growing FROM display_intervals ORDER BY id')).toEqual([
      { growing: 0 },
      { growing: 1 },
    ]);
    // To whoever asks it is one stretch: only the seal cut it.
    expect((await history()).intervals).toHaveLength(1);
  });

  test('the compliance board says whether a required notice was seen today', async () => {
    const supervisor = site.client('supervisor');
    await supervisor.saveNoticePlan({
      body: { city: 'national', periods: { sales: null, handover: { from: '2026-11-01', to: null } } },
    });
    const basis = { article: { zh: '现场要求', en: 'Rule of the site' }, binding: false };
    const rule = { kind: 'service-plan', mode: 'handover', basis, daysBefore: 0, forDays: null, onlyIf: null } as const;
    await supervisor.addNoticeRule({ body: rule });
    const state = async () =>
      (await supervisor.noticeCompliance({})).items.find(({ kind }) => kind === 'service-plan')?.state;
    expect(await state()).toBe('not-shown');
    later(1);
    await report(15_000, 0);
    expect(await state()).toBe('ok');
  });

  describe('the exported evidence', () => {
    const exported = async () => {
      const query = `noticeId=${noticeId}&from=${period.from}&to=${period.to}`;
      const url = `/api/v1/notices/evidence.json?${query}`;
      const response = await site.server().inject({ url, headers: bearer(site.tokens.supervisor) });
      return response.json<DisplayEvidence>();
    };
    const changed = async (change: (evidence: Mutable<DisplayEvidence>) => void) => {
      const evidence = structuredClone(await exported()) as unknown as Mutable<DisplayEvidence>;
      change(evidence);
      return verifierFaults(evidence as unknown as DisplayEvidence);
    };

    beforeEach(async () => {
      for (let visitor = 0; visitor < 3; visitor++) await site.enquiry();
      later(1);
      await report(15_000, 0);
      await site.restart();
    });

    test('agrees with itself, the chain whole from the publication to the head', async () => {
      const evidence = await exported();
      expect(verifierFaults(evidence)).toEqual([]);
      expect(evidence.seals).toHaveLength(1);
      expect(evidence.chain.complete).toBe(true);
    });

    test('gives itself away when a content, an interval or an entry was changed', async () => {
      expect(await changed(({ versions }) => void (versions[0]!.content += ' '))).toContain('content-changed');
      expect(await changed(({ seals }) => void (seals[0]!.intervals[0]!.to += 60_000))).toEqual(['intervals-changed']);
      expect(await changed(({ entries }) => void (entries[2]!.at += 1))).toEqual(['entry-changed']);
      expect(await changed(({ entries }) => void entries.splice(2, 1))).toEqual(['chain-broken']);
      expect(await changed(({ entries }) => void entries.pop())).toContain('head-differs');
      const otherHash = ({ versions }: Mutable<DisplayEvidence>) => {
        versions[0]!.content = '';
        versions[0]!.contentHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
      };
      expect(await changed(otherHash)).toEqual(['publication-differs']);
      expect(await changed(({ seals }) => void (seals[0]!.entry += 1000))).toEqual(['seal-missing']);
    });

    test('is printed with its hashes, and the board of what must be public on one page', async () => {
      const periods = { sales: { from: '2026-01-01', to: null }, handover: { from: '2026-11-01', to: null } };
      await site.client('supervisor').saveNoticePlan({ body: { city: 'chongqing', periods } });
      const query = `stationId=${board}&from=${period.from}&to=${period.to}`;
      for (const path of [`evidence.pdf?${query}`, 'compliance.pdf', `versions/${versionId}/print.pdf?paper=a3`]) {
        const url = `/api/v1/notices/${path}`;
        const { statusCode, rawPayload } = await site.server().inject({ url, headers: bearer(site.tokens.supervisor) });
        expect([path, statusCode]).toEqual([path, 200]);
        expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
        expect(pageCount(rawPayload)).toBe(1);
      }
    });
  });
});
