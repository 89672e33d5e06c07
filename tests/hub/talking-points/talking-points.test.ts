import { afterEach, beforeEach, expect, test } from 'vitest';
import { refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const card = {
  kind: 'say' as const,
  title: { zh: '车位怎么领', en: 'The parking space' },
  text: { zh: '请到三号窗口。', en: 'At desk 3.' },
  steps: [],
};
const cards = async () => (await site.client('clerk').talkingPoints({})).items;
const one = async (id: string) => (await cards()).find((each) => each.id === id);

test('a clerk reads the cards, spelled so that no input method is needed; a kiosk does not', async () => {
  expect((await one('emergency-power'))?.spelled).toEqual(['td', 'tingdian']);
  expect(await refusalOf(site.client('kiosk').talkingPoints({}))).toBe('401 not-signed-in');
});

test('a site says it in its own words, hides what does not fit, adds its own, and brings all of it back', async () => {
  const supervisor = site.client('supervisor');
  const params = { id: 'loan-progress' };
  const own = await supervisor.saveTalkingPoint({
    params,
    body: { ...card, text: { zh: '找贷款专员。', en: 'Ask Li.' } },
  });
  expect(own).toMatchObject({ source: 'changed', hidden: false, text: { zh: '找贷款专员。' } });
  await supervisor.hideTalkingPoint({ params: { id: 'sales-promise' } });
  await supervisor.saveTalkingPoint({ params: { id: 'own-parking' }, body: card });
  expect((await cards()).at(-1)).toMatchObject({ id: 'own-parking', source: 'own' });
  expect(await one('sales-promise')).toMatchObject({ hidden: true });
  for (const id of ['loan-progress', 'sales-promise', 'own-parking']) {
    await supervisor.removeTalkingPoint({ params: { id } });
  }
  expect((await cards()).every(({ source, hidden }) => source === 'shipped' && !hidden)).toBe(true);
  const types = (await supervisor.journal({ query: { type: 'talking-point.' } })).items.map(({ type }) => type);
  expect(types.toSorted()).toEqual([
    'talking-point.hidden',
    ...Array.from({ length: 3 }, () => 'talking-point.removed'),
    'talking-point.saved',
    'talking-point.saved',
  ]);
});

test('a clerk changes nothing, and nothing is hidden that is not there', async () => {
  const params = { id: 'loan-progress' };
  expect(await refusalOf(site.client('clerk').saveTalkingPoint({ params, body: card }))).toBe('403 not-allowed');
  expect(await refusalOf(site.client('supervisor').hideTalkingPoint({ params: { id: 'nothing' } }))).toBe(
    '404 not-found',
  );
  expect(await refusalOf(site.client('supervisor').removeTalkingPoint({ params }))).toBe('404 not-found');
});
