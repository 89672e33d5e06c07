import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openHub } from '#hub/hub.ts';
import { admitOwnStations } from '#hub/parent/admit-own-stations.ts';
import { assignOwnPrinters } from '#hub/parent/assign-own-printers.ts';
import { openParentLink } from '#hub/parent/parent-link.ts';
import { DataKeyMissing } from '#hub/privacy/data-key.ts';
import { answerParent, type ParentOfHub } from '#main/answer-parent.ts';
import { describe, expect, test } from 'vitest';
import { assignmentsOf } from '#hub/services/printing/printer-list.ts';
import { readJournal } from '../../support/hub/books.ts';
import { temporaryFolder } from '../../support/hub/temporary-folder.ts';

const key = Buffer.alloc(32, 9);

/** The way between hub and desktop app, with the app's own answers at the other end. */
function parentThat(parts: Partial<ParentOfHub> = {}) {
  const port = new EventEmitter();
  const taken: { readonly pins: string[]; readonly tokens: string[] } = { pins: [], tokens: [] };
  const parent: ParentOfHub = {
    dataKey: async () => key.toString('base64'),
    founded: (pin) => taken.pins.push(pin),
    wantedStations: () => [{ role: 'desk', name: 'HUB-PC' }],
    admitted: async (stations) => void taken.tokens.push(...stations.map(({ token }) => token)),
    wantedPrinters: () => [],
    printersAssigned: () => undefined,
    ...parts,
  };
  const link = openParentLink(
    {
      on: (event, listener) => port.on(event, listener),
      postMessage: (message) => void answerParent(message, parent)?.then((data) => port.emit('message', { data })),
    },
    1_000,
  );
  return { link, taken };
}

describe('a hub inside the desktop app', () => {
  test('takes its data key from the app; no file holds it, and the recovery passphrase still opens it', async () => {
    const { link } = parentThat();
    const folder = temporaryFolder();
    const given = await link.dataKey();
    if (given === null) throw new Error('no key was given');
    const hub = await openHub({ folder, demo: false, keySource: { kind: 'given', key: given } });
    await hub.close();
    expect(existsSync(join(folder, 'keys', 'data.key'))).toBe(false);
    expect(existsSync(join(folder, 'keys', 'recovery.json'))).toBe(true);
    expect(readFileSync(join(folder, 'keys', 'phrase-to-show.txt'), 'utf8')).toMatch(/^([A-Z0-9]{4}-){5}[A-Z0-9]{4}$/);
    // The same key opens it again; without the app, only recovery does.
    await (await openHub({ folder, demo: false, keySource: { kind: 'given', key: given } })).close();
    await expect(openHub({ folder, demo: false })).rejects.toThrow(DataKeyMissing);
  });

  test('keeps its key itself where the app has none, and where nobody answers', async () => {
    expect(await parentThat({ dataKey: async () => null }).link.dataKey()).toBeNull();
    expect(await parentThat({ dataKey: () => Promise.reject(new Error('locked')) }).link.dataKey()).toBeNull();
    const silent = openParentLink({ on: () => undefined, postMessage: () => undefined }, 10);
    expect(await silent.dataKey()).toBeNull();
    expect(await silent.wantedStations()).toEqual([]);
  });

  test('tells the app the first PIN, and makes the app’s own windows stations without a code, in the journal', async () => {
    const { link, taken } = parentThat();
    const folder = temporaryFolder();
    const hub = await openHub({ folder, demo: false });
    await link.tellFounded(hub.adminPin ?? '');
    expect(taken.pins).toEqual([hub.adminPin]);
    await admitOwnStations(hub, link);
    expect(taken.tokens).toHaveLength(1);
    expect(hub.stations.byToken(taken.tokens[0] ?? '')).toMatchObject({ role: 'desk', name: 'HUB-PC' });
    await hub.close();
    const paired = readJournal(folder).filter(({ type }) => type === 'station.paired');
    expect(paired.map(({ payload }) => payload)).toEqual([{ role: 'desk' }]);
  });

  test('takes the printers chosen at set-up into the mapping once; one printer for two papers, others’ lines stay', async () => {
    const folder = temporaryFolder();
    const hub = await openHub({ folder, demo: false });
    const roles = [
      { role: 'kiosk' as const, name: 'HUB-PC' },
      { role: 'manage' as const, name: 'HUB-PC' },
    ];
    const first = parentThat({ wantedStations: () => roles });
    await admitOwnStations(hub, first.link);
    const [kiosk = '', manage = ''] = first.taken.tokens;
    let told = 0;
    const chosen = (queue: string) => [
      { token: kiosk, paper: 'slip' as const, queue },
      { token: manage, paper: 'a4' as const, queue: 'Office' },
      { token: 'kt_of_nobody', paper: 'a4' as const, queue: 'Office' },
    ];
    const choose = (queue: string) =>
      assignOwnPrinters(
        hub,
        parentThat({ wantedPrinters: () => chosen(queue), printersAssigned: () => void told++ }).link,
      );
    await choose('Office');
    const printers = () => hub.house.books.printing.printers().map(({ name, papers }) => ({ name, papers }));
    expect(printers()).toEqual([{ name: 'Office', papers: '["slip","a4"]' }]);
    expect(assignmentsOf(hub.house.books)).toHaveLength(2);
    await choose('Slip_80');
    expect(printers()).toHaveLength(2);
    const slips = assignmentsOf(hub.house.books).filter(({ paper }) => paper === 'slip');
    expect(slips).toMatchObject([{ stationId: hub.stations.byToken(kiosk)?.id, fallbackId: null }]);
    expect(told).toBe(2);
    // Nothing chosen: nothing is touched, nothing is told.
    await assignOwnPrinters(hub, parentThat({ printersAssigned: () => void told++ }).link);
    expect([assignmentsOf(hub.house.books).length, told]).toEqual([2, 2]);
    await hub.close();
    expect(readJournal(folder).filter(({ type }) => type === 'printer.saved')).toHaveLength(3);
  });

  test('admits nothing the app does not ask for, and no role that does not exist', async () => {
    const folder = temporaryFolder();
    const hub = await openHub({ folder, demo: false });
    await admitOwnStations(hub, parentThat({ wantedStations: () => [] }).link);
    const nonsense = () => [{ role: 'cinema', name: 'X' }] as unknown as ReturnType<ParentOfHub['wantedStations']>;
    const { link } = parentThat({ wantedStations: nonsense });
    await admitOwnStations(hub, link);
    expect(hub.stations.all()).toEqual([]);
    await hub.close();
  });
});

test.each([{ type: 'hello' }, { type: 'data-key-wanted' }, 'data-key-wanted', null])(
  'a message that is no question of a hub is left to others: %j',
  (message) => {
    expect(answerParent(message, {} as ParentOfHub)).toBeNull();
  },
);
