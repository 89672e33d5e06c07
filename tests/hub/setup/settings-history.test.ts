import { afterEach, beforeEach, expect, test } from 'vitest';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const office = () => site.client('supervisor');
const history = async (query: { before?: number; limit?: number } = {}) =>
  (await office().journal({ query: { type: 'settings.changed,profile.saved', ...query } })).items;

test('settings and rules that changed are found newest first with what they were before, page by page', async () => {
  const settings = await office().settings({});
  await office().saveSettings({ body: { ...settings, returnPlaces: 0, quietHours: [] } });
  const { deedTax, ...rules } = await office().profile({});
  await office().saveProfile({ body: { ...rules, deedTax, areaBasis: 'inner' } });
  await office().saveSettings({ body: { ...settings, returnPlaces: 2 } });
  const [newest, ...older] = await history({ limit: 1 });
  expect(older).toEqual([]);
  expect(newest?.payload['changes']).toEqual([
    { field: 'returnPlaces', before: 0, after: 2 },
    { field: 'quietHours', before: [], after: ['12:00–14:00', '20:00–09:00'] },
  ]);
  const [rule, first] = await history({ before: newest?.seq ?? 0 });
  expect(rule).toMatchObject({
    type: 'profile.saved',
    payload: { fields: ['areaBasis'], changes: [{ field: 'areaBasis', before: rules.areaBasis, after: 'inner' }] },
  });
  expect(first?.payload['changes']).toContainEqual({ field: 'returnPlaces', before: settings.returnPlaces, after: 0 });
});

test('no name, number or clause that somebody wrote comes into the journal', async () => {
  const settings = await office().settings({});
  await office().saveSettings({ body: { ...settings, siteName: '王女士的现场' } });
  const profile = await office().profile({});
  const unit = { zh: '李师傅报修', en: 'Mr Li' };
  const repairs = { unit, phone: '13912345678', answerHours: 24, mendDays: 7 };
  await office().saveProfile({
    body: {
      ...profile,
      parties: { ...profile.parties, repairs },
      priceHoldsKeys: { clause: '张三补充协议' },
    },
  });
  const [rules, name] = await history();
  expect(name?.payload).toEqual({ fields: ['siteName'], changes: [{ field: 'siteName', unsaid: 'changed' }] });
  expect(rules?.payload['changes']).toContainEqual({ field: 'priceHoldsKeys.clause', unsaid: 'set' });
  expect(rules?.payload['changes']).toContainEqual({ field: 'parties.repairs.mendDays', before: null, after: 7 });
  expect(JSON.stringify([rules, name])).not.toMatch(/王女士|李师傅|Mr Li|13912345678|张三/);
});

test('an entry of before changes were written down stays as it was, and the chain is whole with both', async () => {
  const { house, commands } = site.hub();
  const actor = { kind: 'hub' } as const;
  await commands.run(actor, (tx) =>
    tx.append({ type: 'settings.changed', subjectId: house.directory.siteId, payload: { fields: ['dayStart'] } }),
  );
  await office().saveSettings({ body: { ...(await office().settings({})), returnPlaces: 1 } });
  const made = await office().makeBackup({ body: { cause: 'asked' } });
  expect(made.state).toBe('whole');
  await site.restart();
  expect(await office().verifyJournal({ query: { full: '1' } })).toMatchObject({ ok: true });
  const [now, then] = await history();
  expect(now?.payload['changes']).toBeDefined();
  expect(then?.payload).toEqual({ fields: ['dayStart'] });
});
