import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeAll(async () => {
  site = await openHandoverSite();
});
afterAll(() => site.close());

test('whoever asks before an update hears whether it would disturb anybody, by the clock of the site', async () => {
  const moment = () => site.as(null).updateMoment({});
  const { version } = await site.as(null).healthz({});
  expect(await moment()).toEqual({
    version,
    localTime: '10:00',
    dayStart: '04:00',
    peopleInHouse: false,
    desksOpen: false,
  });
  await site.open('clerk', 1, 'enquiry');
  expect(await moment()).toMatchObject({ desksOpen: true, peopleInHouse: false });
  await site.enquiry();
  expect(await moment()).toMatchObject({ desksOpen: true, peopleInHouse: true });
});
