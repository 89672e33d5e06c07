import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin, service } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
afterEach(() => site.close());

/** Half of a template's record is gone, as after a bad disk, and the hub is started again. */
async function damage(flow: string) {
  const db = new Sqlite(join(site.folder, 'keyturn.db'));
  db.prepare('UPDATE flow_versions SET body = substr(body, 1, 400) WHERE id = ?').run(flow);
  db.close();
  await site.restart();
  return site.as(await site.signIn('supervisor', pin));
}

test('a flow whose record is damaged is shown as damaged and takes no case; the others work', async () => {
  site = await openHandoverSite();
  const supervisor = site.client('supervisor');
  const under = await supervisor.openCase({ body: { flowId: 'handover', unitId: site.unit(2) } });
  const office = await damage('handover');

  const flows = (await office.flows({})).items;
  expect(flows.find(({ id }) => id === 'handover')).toMatchObject({ damaged: true, faults: [{ code: 'damaged' }] });
  expect(flows.find(({ id }) => id === 'signing')).toMatchObject({ damaged: false, faults: [] });
  const begin = { body: { flowId: 'handover', unitId: site.unit(1) } };
  expect(await refusalOf(office.openCase(begin))).toBe('409 flow-damaged');
  const arrive = { body: { serviceId: service('handover'), unitId: site.unit(1) } };
  expect(await refusalOf(office.issueTicket(arrive))).toBe('409 flow-damaged');
  expect(await refusalOf(office.case({ params: { id: under.id } }))).toBe('409 flow-damaged');
  expect(await refusalOf(office.flow({ params: { id: 'handover' }, query: {} }))).toBe('409 flow-damaged');

  const signing = await office.openCase({ body: { flowId: 'signing', unitId: site.unit(1) } });
  const listed = await office.cases({ query: { limit: 10, offset: 0 } });
  expect(listed.items.map(({ id }) => id)).toEqual([signing.id]);
  expect(listed.byState.open).toBe(2);
});
