import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite, pin, service, stage } from '../../support/hub/handover-site.ts';
import { fileUpload } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const flow = [{ stageId: stage('enquiry'), after: [] }];
const loans = { letter: 'A', name: '贷款', nameEn: 'Loans', flow, guided: false, atKiosk: true, active: true };
const office = () => site.client('supervisor');

describe('a service', () => {
  test('made in Manage gives numbers of its own letter at once', async () => {
    const { id } = await office().createService({ body: loans });
    expect((await site.client('kiosk').checkIn({ body: { serviceId: id } })).number).toBe('A001');
  });

  test.each(['I', 'O', 'Q', 'Z', 'a', 'AA', '1', ''])(
    'has no letter that is misread or kept for paper: %j',
    async (letter) => {
      expect(await refusalOf(office().createService({ body: { ...loans, letter } }))).toBe('422 invalid');
    },
  );

  test('shares its letter with no other', async () => {
    expect(await refusalOf(office().createService({ body: { ...loans, letter: 'H' } }))).toBe('409 letter-taken');
  });

  test.each([
    ['a stage that does not exist', [{ stageId: stage('nowhere'), after: [] }], '422 unknown-stage'],
    [
      'a circle',
      [
        { stageId: stage('papers'), after: [stage('keys')] },
        { stageId: stage('keys'), after: [stage('papers')] },
      ],
      '422 invalid',
    ],
    ['a stage twice', [...flow, ...flow], '422 invalid'],
    ['a stage after one that is not in it', [{ stageId: stage('papers'), after: [stage('keys')] }], '422 invalid'],
  ])('is not made of %s', async (_, bad, refusal) => {
    expect(await refusalOf(office().createService({ body: { ...loans, flow: bad } }))).toBe(refusal);
  });

  test('keeps its path while somebody is on it', async () => {
    await site.enquiry();
    const params = { id: service('enquiry') };
    const current = { ...loans, letter: 'E', name: '咨询', nameEn: 'Enquiry' };
    const longer = [...flow, { stageId: stage('property'), after: [stage('enquiry')] }];
    expect(await refusalOf(office().saveService({ params, body: { ...current, flow: longer } }))).toBe('409 in-use');
    expect(await office().saveService({ params, body: { ...current, name: '问询' } })).toMatchObject({ name: '问询' });
  });

  test('with stages in free order sends the visitor where the wait is shortest', async () => {
    const free = [
      { stageId: stage('papers'), after: [] },
      { stageId: stage('property'), after: [] },
    ];
    const { id } = await office().createService({ body: { ...loans, flow: free } });
    for (let count = 0; count < 6; count++) await site.handover(count + 1);
    const ticket = await office().issueTicket({ body: { serviceId: id } });
    expect(ticket.stageId).toBe(stage('property'));
    await site.open('clerk', 1, 'property');
    await site.serveNext('clerk', 1);
    expect(await site.client('clerk').completeStage({ params: { id: ticket.id } })).toMatchObject({
      stageId: stage('papers'),
    });
  });
});

describe('a desk', () => {
  const desk = (number: number) => ({
    number,
    name: `${number}号`,
    nameEn: `Desk ${number}`,
    kind: 'counter' as const,
    stageIds: [stage('enquiry')],
  });

  test('has a number of its own, which is free again when it is retired', async () => {
    expect(await refusalOf(office().createDesk({ body: desk(1) }))).toBe('409 desk-number-taken');
    expect((await office().createDesk({ body: { ...desk(1), kind: 'guide' } })).number).toBe(1);
    await office().retireDesk({ params: { id: site.desk(1) } });
    expect((await office().createDesk({ body: desk(1) })).number).toBe(1);
    expect(await refusalOf(office().workplace({ params: { id: site.desk(1) } }))).toBe('404 not-found');
  });

  test('is not retired while somebody sits at it', async () => {
    await site.open('clerk', 1, 'enquiry');
    expect(await refusalOf(office().retireDesk({ params: { id: site.desk(1) } }))).toBe('409 in-use');
  });
});

test('a login belongs to one person, whatever its case', async () => {
  const body = { login: 'CLERK', name: '另一位', roles: ['clerk' as const], active: true, pin };
  expect(await refusalOf(site.client('admin').createStaff({ body }))).toBe('409 login-taken');
  expect(await refusalOf(office().createStaff({ body: { ...body, login: 'third' } }))).toBe('403 not-allowed');
});

test('a changed setting holds at once and names what changed in the journal', async () => {
  const settings = await office().settings({});
  await office().saveSettings({ body: { ...settings, wrongTriesPerUnit: 1, returnPlaces: 0 } });
  const { items } = await office().journal({ query: { type: 'settings.changed' } });
  expect(items[0]?.payload).toMatchObject({ fields: ['returnPlaces', 'wrongTriesPerUnit'] });
  const wrong = { body: { serviceId: service('handover'), unitId: site.unit(1), last4: '0000' } };
  expect(await refusalOf(site.client('kiosk').checkIn(wrong))).toBe('429 unit-locked');
});

test("a clip of the announcer gives way to the site's own recording, and comes back", async () => {
  const url = '/api/v1/voice/zh-CN/1';
  const headers = bearer(site.tokens.supervisor);
  const clip = async () => (await site.server().inject({ url, headers: bearer(site.tokens.board) })).rawPayload;
  const bundled = await clip();
  expect(bundled.subarray(0, 4).toString()).toBe('OggS');
  const own = Buffer.from('OggS: our own voice');
  const upload = await fileUpload(own);
  const put = await site
    .server()
    .inject({ method: 'PUT', url, payload: upload.payload, headers: { ...headers, ...upload.headers } });
  expect(put.statusCode).toBe(204);
  expect(await clip()).toEqual(own);
  await site.restart();
  expect(await clip()).toEqual(own);
  await office().removeVoiceClip({ params: { language: 'zh-CN', clip: '1' } });
  expect(await clip()).toEqual(bundled);
});
