import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PrinterId } from '#shared/domain/ids.ts';
import { createClient } from '#shared/protocol/client.ts';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
let slips: PrinterId;
let office: PrinterId;

const printer = async (name: string, paper: 'slip' | 'a4') => {
  const body = { name, address: { kind: 'file', folder: paper }, papers: [paper] } as const;
  return (await site.client('supervisor').createPrinter({ body: { ...body, papers: [paper] } })).id;
};

beforeEach(async () => {
  site = await openHandoverSite();
  slips = await printer('小票机', 'slip');
  office = await printer('办公室', 'a4');
});
afterEach(() => site.close());

/** A counter's machine that was paired just now. */
const newDesk = async () => {
  const { code } = await site.client('admin').makePairingCode({ body: { role: 'desk' } });
  const { token } = await site.as(null).pairStation({ body: { code, name: '新窗口' } });
  return { token, client: site.as(token) };
};

/** A supervisor who signed in at that machine. */
const supervisorAt = (token: string, who: 'supervisor' | 'clerk' = 'supervisor') =>
  createClient(
    async (url, { method, headers, body }) => {
      const answer = await site.server().inject({
        method: method as 'GET',
        url,
        headers: { ...headers, 'keyturn-station': token },
        ...(body === undefined ? {} : { payload: body }),
      });
      return {
        status: answer.statusCode,
        ok: answer.statusCode < 400,
        headers: { get: (name) => String(answer.headers[name] ?? '') },
        text: async () => answer.body,
      };
    },
    () => bearer(site.tokens[who]),
  );

const later = (minutes: number) => {
  site.clock.at += minutes * 60_000;
};

test('a machine that is being set up chooses among the site’s printers, thinks better of it, and keeps what it chose', async () => {
  const second = await printer('二楼', 'a4');
  const { client } = await newDesk();
  const offered = await client.offeredPrinters({ query: { paper: 'a4' } });
  expect(offered).toMatchObject({ chosen: null, mayChoose: true });
  expect(offered.items.map(({ name }) => name)).toEqual(['二楼', '办公室']);
  await client.chooseOwnPrinter({ body: { paper: 'a4', printerId: second } });
  expect(await client.chooseOwnPrinter({ body: { paper: 'a4', printerId: office } })).toMatchObject({ name: '办公室' });
  expect(await client.stationPrinter({ query: { paper: 'a4' } })).toMatchObject({ name: '办公室' });
  expect((await site.client('clerk').printerAssignments({})).items).toEqual([
    { stationId: expect.stringMatching(/^sta_/), paper: 'a4', printerId: office, fallbackId: null },
  ]);
});

test('half an hour after its pairing the machine itself says nothing more of it; a supervisor at it does, a clerk does not', async () => {
  const { token, client } = await newDesk();
  later(31);
  expect(await client.offeredPrinters({ query: { paper: 'a4' } })).toMatchObject({ mayChoose: false });
  const body = { paper: 'a4', printerId: office } as const;
  expect(await refusalOf(client.chooseOwnPrinter({ body }))).toBe('403 not-allowed');
  expect(await refusalOf(supervisorAt(token, 'clerk').chooseOwnPrinter({ body }))).toBe('403 not-allowed');
  const supervisor = supervisorAt(token);
  expect(await supervisor.offeredPrinters({ query: { paper: 'a4' } })).toMatchObject({ mayChoose: true });
  expect(await supervisor.chooseOwnPrinter({ body })).toMatchObject({ name: '办公室' });
});

test('no printer of its own: it prints as everywhere again', async () => {
  const second = await printer('二楼', 'a4');
  const everywhere = { stationId: null, paper: 'a4', printerId: second, fallbackId: null } as const;
  await site.client('supervisor').savePrinterAssignments({ body: { items: [everywhere] } });
  const { client } = await newDesk();
  await client.chooseOwnPrinter({ body: { paper: 'a4', printerId: office } });
  expect(await client.chooseOwnPrinter({ body: { paper: 'a4', printerId: null } })).toMatchObject({ name: '二楼' });
  expect((await site.client('clerk').printerAssignments({})).items).toEqual([everywhere]);
});

test('a queue of the hub’s machine becomes a printer of the site by a supervisor’s word only', async () => {
  const { token, client } = await newDesk();
  const body = { paper: 'a4', queue: 'HP_LaserJet' } as const;
  expect(await refusalOf(client.chooseOwnPrinter({ body }))).toBe('403 not-allowed');
  expect(await supervisorAt(token).chooseOwnPrinter({ body })).toMatchObject({ name: 'HP_LaserJet' });
  const printers = (await site.client('supervisor').printers({})).items;
  expect(printers.find(({ name }) => name === 'HP_LaserJet')).toMatchObject({
    address: { kind: 'system', queue: 'HP_LaserJet' },
    papers: ['a4'],
  });
});

test('what does not fit is refused: a printer nobody knows, one for other paper, both ways at once, no device', async () => {
  const { client } = await newDesk();
  const choose = (body: Parameters<typeof client.chooseOwnPrinter>[0]['body']) =>
    refusalOf(client.chooseOwnPrinter({ body }));
  expect(await choose({ paper: 'a4', printerId: 'prn_000000000000' })).toBe('422 unknown-printer');
  expect(await choose({ paper: 'a4', printerId: slips })).toBe('422 printer-unsuitable');
  expect(await choose({ paper: 'a4', printerId: office, queue: 'HP' })).toBe('422 invalid');
  const fromNowhere = site.client('supervisor').chooseOwnPrinter({ body: { paper: 'a4', printerId: office } });
  expect(await refusalOf(fromNowhere)).toBe('404 not-found');
});
