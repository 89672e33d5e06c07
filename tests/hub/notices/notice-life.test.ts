import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NoticeView } from '#shared/protocol/notice-view.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { pin } from '../../support/hub/handover-site.ts';
import { fileUpload } from '../../support/hub/roster-file.ts';
import { pdfFile } from '../../support/notices/pdf-file.ts';
import { type NoticedSite, openNoticedSite } from '../../support/hub/noticed-site.ts';

let site: NoticedSite;
beforeEach(async () => {
  site = await openNoticedSite();
});
afterEach(() => site.close());

/** A kind that is written and reviewed by more than one right. */
const kind = 'service-plan';
const onDisplay = async () => (await site.client('board').noticesOnDisplay({})).items;
const types = () =>
  site
    .rows<{ type: string }>("SELECT type FROM journal WHERE type LIKE 'notice.%' ORDER BY seq")
    .map((one) => one.type);

describe('the life of a notice (A10)', () => {
  test('it is on display once everybody has approved, and not before', async () => {
    const notice = await site.submitted(kind);
    const params = { id: notice.id };
    const missing = notice.versions[0]?.reviewsMissing ?? [];
    expect(missing.length).toBeGreaterThan(0);
    expect(await refusalOf(site.client('supervisor').publishNotice({ params }))).toBe('409 reviews-missing');
    await site.approve(notice);
    expect(await onDisplay()).toEqual([]);
    const { versions } = await site.client('supervisor').publishNotice({ params });
    expect(versions[0]?.state).toBe('published');
    expect((await onDisplay()).map((one) => one.id)).toEqual([notice.id]);
    expect(types()).toEqual(['notice.submitted', ...missing.map(() => 'notice.reviewed'), 'notice.published']);
  });

  test('a new version takes the place of the old one, which stays answerable as history', async () => {
    const first = await site.published(kind, { text: '旧' });
    const second = await site.published(kind, { text: '新' });
    expect(second.versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    const [shown] = await onDisplay();
    expect(shown?.version).toBe(2);
    const old = first.versions[0]!;
    const content = await site.client('clerk').noticeContent({ params: { versionId: old.id } });
    expect(JSON.stringify(content)).toContain('旧');
    expect(await refusalOf(site.as(null).noticeContent({ params: { versionId: old.id } }))).toBe('404 not-found');
    // The code printed on the old version leads to the new one.
    expect((await site.as(null).publicNotice({ params: { code: old.code } })).version).toBe(2);
  });

  test('a version in review does not change, and its hash says so', async () => {
    const notice = await site.submitted(kind);
    const { title, form, fields, body } = notice.versions[0]!;
    const save = site.client('supervisor').saveNoticeDraft({
      params: { id: notice.id },
      body: { title, form, fields, body, revision: 0 },
    });
    expect(await refusalOf(save)).toBe('409 notice-in-review');
    expect(notice.versions[0]?.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a refusal ends the version with its reason; the next draft begins from it', async () => {
    const notice = await site.submitted(kind);
    const right = notice.versions[0]!.reviewsMissing[0]!;
    const body = { version: 1, right, outcome: 'refused', reason: '电话写错了' } as const;
    const refused = await site.reviewer(right).reviewNotice({ params: { id: notice.id }, body });
    expect(refused.versions[0]).toMatchObject({ state: 'refused', reviews: [{ right, reason: '电话写错了' }] });
    const journal = site.rows<{ payload: string }>("SELECT payload FROM journal WHERE type = 'notice.reviewed'");
    expect(journal[0]?.payload).not.toContain('电话');
    expect(await refusalOf(site.client('supervisor').publishNotice({ params: { id: notice.id } }))).toBe(
      '409 notice-not-in-review',
    );
    expect((await site.submitted(kind)).versions[0]?.version).toBe(2);
  });

  test('nobody approves their own, nor by a right they do not hold, nor twice', async () => {
    const admin = site.client('admin');
    const { items } = await admin.staff({});
    const me = items.find(({ login }) => login === 'supervisor')!;
    const notice = await site.submitted(kind);
    const [right] = notice.versions[0]!.reviewsMissing;
    const review = (who: 'supervisor' | 'clerk') =>
      refusalOf(
        site.client(who).reviewNotice({
          params: { id: notice.id },
          body: { version: 1, right: right!, outcome: 'approved', reason: null },
        }),
      );
    expect(await review('clerk')).toBe('403 review-not-held');
    await admin.saveStaff({
      params: { id: me.id },
      body: { login: me.login, name: me.name, roles: [...me.roles, right!], active: true },
    });
    expect(await review('supervisor')).toMatch(/^40[13]/);
    await site.approve(notice);
    const again = site.reviewer(right!).reviewNotice({
      params: { id: notice.id },
      body: { version: 1, right: right!, outcome: 'approved', reason: null },
    });
    expect(await refusalOf(again)).toBe('409 reviewed-already');
  });

  test('whoever wrote in a draft does not review it, whoever began it; the next version they may', async () => {
    const [right] = (await site.submitted('service-hotline')).versions[0]!.reviewsMissing;
    const { id: writer } = await site.client('admin').createStaff({
      body: { login: 'writer', name: '主管二', roles: ['supervisor', right!], active: true, pin },
    });
    const other = site.as(await site.signIn('writer', pin));
    const supervisor = site.client('supervisor');
    const title = { zh: '公示', en: 'Notice' };
    const fields = { number: null, issuer: null, issuedOn: null, expiresOn: null };
    const { id } = await supervisor.createNotice({ body: { kind, title, form: 'text' } });
    const params = { id };
    const save = (who: typeof other, text: string, revision: number) =>
      who.saveNoticeDraft({
        params,
        body: {
          title,
          form: 'text',
          fields,
          body: { form: 'text', parts: [{ heading: null, text: { zh: text, en: null } }] },
          revision,
        },
      });
    const review = (version: number) =>
      refusalOf(other.reviewNotice({ params, body: { version, right: right!, outcome: 'approved', reason: null } }));
    await save(other, '一', 1);
    const written = await save(other, '二', 2);
    expect(written.versions[0]).toMatchObject({ madeByName: 'supervisor', writtenBy: [expect.any(String), writer] });
    await supervisor.submitNotice({ params, body: { revision: 3 } });
    expect(await review(1)).toBe('403 own-notice');
    expect(types().filter((type) => type === 'notice.co-written')).toHaveLength(1);
    const refused = { version: 1, right: right!, outcome: 'refused', reason: '电话写错了' } as const;
    await site.reviewer(right!).reviewNotice({ params, body: refused });

    const next = await save(supervisor, '三', 0);
    await supervisor.submitNotice({ params, body: { revision: next.versions[0]!.revision } });
    expect(await review(2)).toBe('accepted');
  });

  test('a sign-off on paper counts for its right, and its scan can be looked at by staff', async () => {
    const notice = await site.submitted(kind);
    const [right] = notice.versions[0]!.reviewsMissing;
    const scan = pdfFile();
    const supervisor = bearer(site.tokens.supervisor);
    const { payload, headers } = await fileUpload(scan, { signedBy: '法务 何敏' });
    const url = `/api/v1/notices/${notice.id}/reviews/${right}/paper`;
    const kept = await site.server().inject({ method: 'POST', url, payload, headers: { ...headers, ...supervisor } });
    const [version] = kept.json<NoticeView>().versions;
    expect(version?.reviews).toMatchObject([
      { right, outcome: 'approved', signedBy: '法务 何敏', scan: 'application/pdf' },
    ]);
    expect(version?.reviewsMissing).not.toContain(right);
    const ask = (of: string, by: Record<string, string>) =>
      site.server().inject({ url: `/api/v1/notices/versions/${version?.id}/reviews/${of}/scan`, headers: by });
    const seen = await ask(right!, supervisor);
    expect(seen.headers['content-type']).toBe('application/pdf');
    expect(Buffer.compare(seen.rawPayload, scan)).toBe(0);
    expect((await ask('review.engineering', supervisor)).statusCode).toBe(404);
    expect((await ask(right!, {})).statusCode).toBe(401);
  });

  test('an expiry before the issue, or in the past, never gets as far as its reviewers', async () => {
    expect(await refusalOf(site.submitted(kind, { expiresOn: '2025-12-31' }))).toBe('422 notice-incomplete');
    expect(await onDisplay()).toEqual([]);
  });

  test('two people write one draft: the second sees that it changed', async () => {
    const supervisor = site.client('supervisor');
    const title = { zh: '公示', en: 'Notice' };
    const { id } = await supervisor.createNotice({ body: { kind, title, form: 'text' } });
    const fields = { number: null, issuer: null, issuedOn: null, expiresOn: null };
    const save = (revision: number) =>
      refusalOf(
        supervisor.saveNoticeDraft({ params: { id }, body: { title, form: 'text', fields, body: null, revision } }),
      );
    expect(await save(1)).toBe('accepted');
    expect(await save(1)).toBe('409 draft-changed');
  });

  test('withdrawn with a reason, it is gone from every screen', async () => {
    const { id } = await site.published(kind);
    const supervisor = site.client('supervisor');
    const withdrawn = await supervisor.withdrawNotice({ params: { id }, body: { reason: '内容有误' } });
    expect(withdrawn.versions[0]).toMatchObject({ state: 'withdrawn', endReason: '内容有误' });
    expect(await onDisplay()).toEqual([]);
    expect(types().at(-1)).toBe('notice.withdrawn');
  });

  test('a licence leaves the playlist at midnight after its last day, whether anybody asks or not', async () => {
    const { id } = await site.published(kind, { expiresOn: '2026-11-28' });
    site.clock.at = Date.parse('2026-11-28T23:59:59+08:00');
    expect(await onDisplay()).toHaveLength(1);
    site.clock.at = Date.parse('2026-11-29T00:00:00+08:00');
    expect(await onDisplay()).toEqual([]);
    await expect.poll(() => types().at(-1), { timeout: 60_000 }).toBe('notice.expired');
    expect(site.rows(`SELECT state FROM notice_versions WHERE notice_id = '${id}'`)).toEqual([{ state: 'expired' }]);
  });

  test('what ran out while the hub was off is ended when it starts', async () => {
    await site.published(kind, { expiresOn: '2026-11-28' });
    site.clock.at = Date.parse('2026-11-30T08:00:00+08:00');
    await site.restart();
    await expect.poll(() => types().at(-1), { timeout: 60_000 }).toBe('notice.expired');
  });
});
