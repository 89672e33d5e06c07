import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FlowTemplate } from '#shared/domain/flow/template.ts';
import type { SiteProfile, VersionedProfile } from '#shared/domain/profile/profile.ts';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { withVoucher } from '../../support/hub/voucher-flow.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const office = () => site.client('supervisor');
const clerk = () => site.client('clerk');
const flow = () => office().flow({ params: { id: 'handover' }, query: {} });
const open = (home: number) => clerk().openCase({ body: { flowId: 'handover', unitId: site.unit(home) } });

/** Changes one text of the database by hand and starts the hub again. */
async function alter<T>(table: string, column: string, where: string, change: (value: T) => T): Promise<void> {
  const db = new Sqlite(join(site.folder, 'keyturn.db'));
  try {
    const row = db.prepare(`SELECT ${column} AS text FROM ${table} WHERE ${where}`).get() as { text: string };
    db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(JSON.stringify(change(JSON.parse(row.text))));
  } finally {
    db.close();
  }
  await site.restart();
}

/** A voucher of a tax stands before the keys, which the contract forbids (Art. 11(3)1). */
const askingForTax = (template: FlowTemplate) =>
  JSON.parse(JSON.stringify(withVoucher(template, 'loan')).replace('"topic":"loan"', '"topic":"tax"')) as FlowTemplate;

const inDatabase = `id = 'handover' AND version = 1`;

test('a flow that was made to ask for a tax in the database takes no new case, with the rule named', async () => {
  await alter<FlowTemplate>('flow_versions', 'body', inDatabase, askingForTax);
  expect((await flow()).faults.map(({ code }) => code)).toEqual(['law.condition']);
  const refused = await open(1).catch((problem: unknown) => problem);
  expect(refused).toMatchObject({
    code: 'flow-unsound',
    details: { flow: (await flow()).name.zh, rule: 'law.condition' },
  });
});

test('when the rules change under a flow, its running case goes on, no new one begins, and a new version mends it', async () => {
  const rules = await office().profile({});
  const { template: sound } = await flow();
  await office().saveProfile({ body: { ...rules, keysBlockedBy: ['maintenance-fund', 'loan'] } });
  await office().saveFlow({ params: { id: 'handover' }, body: { template: withVoucher(sound, 'loan'), basedOn: 1 } });
  const running = await open(1);
  expect((await flow()).faults).toEqual([]);

  await alter<SiteProfile>('site', 'profile', '1 = 1', (profile) => ({
    ...profile,
    keysBlockedBy: ['maintenance-fund'],
  }));
  expect((await flow()).faults.map(({ code }) => code)).toEqual(['law.voucher']);
  expect(await refusalOf(open(2))).toBe('409 flow-unsound');
  expect((await open(1)).id).toBe(running.id);
  const { version } = running;
  const gone = await office().withdrawCase({ params: { id: running.id }, body: { version, reason: '换一天再来' } });
  expect(gone.state).toBe('withdrawn');

  await office().saveFlow({ params: { id: 'handover' }, body: { template: sound, basedOn: 2 } });
  expect((await flow()).faults).toEqual([]);
  expect((await open(2)).flowVersion).toBe(3);
});

test('rules set right again put the flow back in use', async () => {
  const rules = await office().profile({});
  const { template: sound } = await flow();
  const lenient: VersionedProfile = { ...rules, keysBlockedBy: ['maintenance-fund', 'loan'] };
  await office().saveProfile({ body: lenient });
  await office().saveFlow({ params: { id: 'handover' }, body: { template: withVoucher(sound, 'loan'), basedOn: 1 } });
  await alter<SiteProfile>('site', 'profile', '1 = 1', () => rules);
  expect(await refusalOf(open(1))).toBe('409 flow-unsound');
  await office().saveProfile({ body: { ...lenient, version: rules.version } });
  expect((await open(1)).state).toBe('open');
});
