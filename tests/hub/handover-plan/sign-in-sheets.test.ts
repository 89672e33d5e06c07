import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate, SignInSheetId, StaffId } from '#shared/domain/ids.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
let staff: readonly StaffId[];
beforeEach(async () => {
  site = await openHandoverSite();
  staff = (await supervisor().staff({})).items.map(({ id }) => id);
});
afterEach(() => site.close());

const supervisor = () => site.client('supervisor');
const outside = (name: string, present = false) => ({
  from: 'outside' as const,
  name,
  organisation: '物业公司',
  present,
});
const sheet = (...more: ReturnType<typeof outside>[]) => ({
  kind: 'training' as const,
  title: '交付服务培训',
  date: '2026-11-20' as CalendarDate,
  attendees: [{ from: 'staff' as const, staffId: staff[0]!, present: true }, ...more],
});

test('a sheet says who is asked and who came, countable without a name (D3)', async () => {
  const made = await supervisor().createSignInSheet({ body: sheet(outside('钱外来'), outside('孙外来', true)) });
  expect(made).toMatchObject({ kind: 'training', title: '交付服务培训', listed: 3, present: 2, version: 1 });
  expect(JSON.stringify((await supervisor().signInSheets({})).items)).not.toContain('外来');
  const params = { id: made.id };
  const opened = await supervisor().signInSheet({ params });
  expect(opened.attendees).toHaveLength(3);
  const body = { ...sheet(outside('钱外来', true), outside('孙外来', true)), version: 1 };
  expect(await supervisor().saveSignInSheet({ params, body })).toMatchObject({ present: 3, version: 2 });
  expect(await refusalOf(supervisor().saveSignInSheet({ params, body }))).toBe('409 plan-changed');
  const { items } = await supervisor().journal({ query: { type: 'sign-in-sheet.' } });
  expect(items.map(({ payload }) => payload)).toEqual([
    { kind: 'training', date: '2026-11-20', listed: 3, present: 3 },
    {},
    { kind: 'training', date: '2026-11-20', listed: 3, present: 2 },
  ]);
});

test('names from outside lie sealed, and a removed sheet is gone', async () => {
  const { id } = await supervisor().createSignInSheet({ body: sheet(outside('钱外来')) });
  const [row] = site.rows<{ body: Uint8Array }>('SELECT body FROM sign_in_sheets');
  expect(Buffer.from(row!.body).includes('钱外来')).toBe(false);
  await supervisor().removeSignInSheet({ params: { id } });
  expect(site.rows('SELECT id FROM sign_in_sheets')).toEqual([]);
  expect(await refusalOf(supervisor().signInSheet({ params: { id } }))).toBe('404 not-found');
});

test('nobody is on a sheet twice, and staff are of this site', async () => {
  const twice = supervisor().createSignInSheet({ body: sheet(outside('钱外来'), outside('钱外来')) });
  expect(await refusalOf(twice)).toBe('422 sheet-double');
  const stranger = { from: 'staff' as const, staffId: 'stf_nobody' as StaffId, present: false };
  const body = { ...sheet(), attendees: [stranger] };
  expect(await refusalOf(supervisor().createSignInSheet({ body }))).toBe('422 plan-person-unknown');
  expect(await refusalOf(site.client('clerk').signInSheets({}))).toBe('403 not-allowed');
});

test('it is printed as a paper of the site, for those who steer', async () => {
  const { id } = await supervisor().createSignInSheet({ body: sheet(outside('钱外来')) });
  const order = { kind: 'sign-in-sheet' as const, sheetId: id };
  const paper = await supervisor().makeDocument({ body: order });
  expect(paper.number).toMatch(/^QZ-20261128-\d{4}$/);
  const pdf = await site.server().inject({
    url: `/api/v1/documents/${paper.id}.pdf`,
    headers: bearer(site.tokens.supervisor),
  });
  expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect(await refusalOf(site.client('clerk').makeDocument({ body: order }))).toBe('403 not-allowed');
  const unknown = { ...order, sheetId: 'sis_nowhere' as SignInSheetId };
  expect(await refusalOf(supervisor().makeDocument({ body: unknown }))).toBe('404 not-found');
});
