import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tenHomes } from '../../support/hub/roster-file.ts';
import { home, openTracedSite, people, type TracedSite } from '../../support/hub/traced-household.ts';

let site: TracedSite;
const supervisor = () => site.client('supervisor');
beforeEach(async () => {
  site = await openTracedSite();
});
afterEach(() => site.close());

test('all that is held on a household is given out as data, page, papers and photos, and that is journaled', async () => {
  const url = `/api/v1/units/${site.unit(home)}/personal-data`;
  const headers = { authorization: `Bearer ${site.tokens.supervisor}` };
  const answer = await site.server().inject({ url, headers });
  expect(answer.statusCode).toBe(200);
  const entries = unzipSync(answer.rawPayload);
  const names = Object.keys(entries);
  expect(names.filter((one) => /^papers\/.+\.pdf$/.test(one))).toHaveLength(1);
  expect(names.filter((one) => /^photos\/.+\.png$/.test(one))).toHaveLength(1);
  const [data, page] = [strFromU8(entries['data.json']!), strFromU8(entries['index.html']!)];
  for (const word of [people.name, people.phone, '卢女士要求改期', '门卫代收']) {
    expect(data).toContain(word);
    expect(page).toContain(word);
  }
  expect(data).not.toContain(tenHomes[0]!.owners);
  expect((await supervisor().journal({ query: { type: 'household.', limit: 5 } })).items).toMatchObject([
    { type: 'household.exported', payload: { homes: 1, papers: 1, photos: 1 } },
  ]);
  expect((await site.server().inject({ url: `${url}?x=1`, headers })).statusCode).toBe(422);
  const clerk = { authorization: `Bearer ${site.tokens.clerk}` };
  expect((await site.server().inject({ url, headers: clerk })).statusCode).toBe(403);
});
