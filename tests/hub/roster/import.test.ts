import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bearer, refusalOf } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import { fileUpload, type Home, idNumber, rosterCsv, tenHomes } from '../../support/hub/roster-file.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

const seq = () => site.hub().house.journal.head().seq;
const firstHome = tenHomes[0]!;
const newHome: Home = {
  building: '2号楼',
  room: '1101',
  owners: '柏听澜',
  ids: idNumber(77),
  phone: '13800137777',
  appointment: '2026-11-29 14:30',
  note: '带婴儿车',
  escort: '霍启明',
};

describe('a roster', () => {
  test('is first only looked at: a dry run says what would happen and changes nothing', async () => {
    const before = seq();
    const result = await site.importCsv(rosterCsv([{ ...firstHome, area: '90.10' }, newHome]), true);
    expect(result).toMatchObject({
      dryRun: true,
      rows: 2,
      accepted: 2,
      created: 1,
      updated: 1,
      skipped: 0,
      refused: [],
    });
    expect(result.changes).toEqual([
      { row: 2, home: '1号楼 1单元 0101', kind: 'updated', fields: ['contract_area'] },
      { row: 3, home: '2号楼 1单元 1101', kind: 'created', fields: [] },
    ]);
    expect(seq()).toBe(before);
    expect(site.rows('SELECT id FROM units')).toHaveLength(10);
  });

  test('imported creates and changes homes, and writes down the figures but no person', async () => {
    const before = seq();
    await site.importCsv(rosterCsv([{ ...firstHome, area: '90.10' }, newHome]));
    const { items } = await site.client('supervisor').journal({ query: { after: before } });
    expect(items.map((entry) => [entry.type, entry.payload])).toEqual([
      ['unit.changed', { contractArea: 9010, measuredArea: 8950, unitPrice: 1_200_000, totalPrice: null }],
      ['unit.created', { contractArea: 8900, measuredArea: 8950, unitPrice: 1_200_000, totalPrice: null }],
      ['roster.imported', { sha256: expect.stringMatching(/^[0-9a-f]{64}$/), rows: 2, created: 1, updated: 1 }],
    ]);
    const [card] = (await site.client('clerk').units({ query: { query: '2-1101' } })).items;
    expect(card).toMatchObject({
      label: '2号楼 1单元 1101',
      owners: ['柏*'],
      phone: '138****7777',
      note: '带婴儿车',
      escort: '霍启明',
      appointment: '2026-11-29T14:30',
      contractArea: '89.00',
      state: 'expected',
      locked: false,
    });
    expect((await site.client('clerk').unit({ params: { id: site.unit(1) } })).contractArea).toBe('90.10');
  });

  test.each([
    ['as it is', tenHomes],
    [
      'of a couple with two homes, written in two orders',
      [
        { ...newHome, owners: '柏听澜、霍思齐', ids: `${idNumber(77)}、${idNumber(78)}` },
        { ...newHome, room: '1102', owners: '霍思齐、柏听澜', ids: `${idNumber(78)}、${idNumber(77)}` },
      ],
    ],
    [
      'of one owner whose name is written in two ways',
      [
        { ...newHome, owners: '柏䶮' },
        { ...newHome, room: '1102', owners: '柏龑' },
      ],
    ],
  ])('%s, imported twice, changes nothing the second time', async (_, homes) => {
    await site.importCsv(rosterCsv(homes));
    const before = seq();
    const again = await site.importCsv(rosterCsv(homes));
    expect(again).toMatchObject({ rows: homes.length, accepted: homes.length, created: 0, updated: 0, changes: [] });
    expect(seq()).toBe(before);
  });

  test('drops nothing in silence: what is refused is named with row, column and value, and the rest is taken', async () => {
    const damaged = [
      { ...newHome, ids: '4.60023E+17' },
      { ...newHome, room: '1102', area: '0' },
      { ...newHome, room: '1103', area: '80.1234567' },
      { ...newHome, room: '1104', ids: idNumber(77).replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      { ...newHome, room: '1105', phone: '' },
      { ...newHome, room: '1105' },
    ];
    const result = await site.importCsv(`${rosterCsv(damaged)},,,,,,,,,,,\n合计,,,500,,,,,,,,\n`);
    expect(result.refused.map((fault) => [fault.row, fault.column, fault.code])).toEqual([
      [2, '证件号码', 'id-damaged'],
      [3, '建筑面积', 'not-positive'],
      [4, '建筑面积', 'too-fine'],
      [5, '证件号码', 'id-check-digit'],
      [7, '房号', 'home-twice'],
    ]);
    expect(result.refused.every((fault) => fault.message !== '' && fault.value !== '')).toBe(true);
    expect(result.warnings.map((fault) => [fault.row, fault.code])).toEqual([[6, 'phone-missing']]);
    expect(result.accepted + result.refused.length + result.skipped).toBe(result.rows);
    expect(result).toMatchObject({ created: 1, skipped: 2 });
  });

  test('is imported by a supervisor, one at a time', async () => {
    const { payload, headers } = await fileUpload(rosterCsv(tenHomes));
    const url = '/api/v1/roster/import';
    const send = async (token: string) =>
      (await site.server().inject({ method: 'POST', url, headers: { ...headers, ...bearer(token) }, payload }))
        .statusCode;
    expect(await send(site.tokens.clerk)).toBe(403);
    const both = await Promise.all([send(site.tokens.supervisor), send(site.tokens.admin)]);
    expect(both.toSorted()).toEqual([200, 409]);
    expect(await site.client('supervisor').rosterProgress({})).toEqual({ phase: 'idle', done: 0, total: 0 });
  });
});

test('a home in the house keeps its ticket when the roster comes again', async () => {
  const { id } = await site.handover(1);
  await site.importCsv(rosterCsv([{ ...firstHome, area: '91.00', appointment: '2026-11-28 11:00' }]));
  expect((await site.client('clerk').unit({ params: { id: site.unit(1) } })).openTicketId).toBe(id);
});

describe('a home is found', () => {
  test.each([
    ['by name', '区怀瑾', 4],
    ['by the surname as people say it', '区', 4],
    ['by pinyin', 'ouhuaijin', 4],
    ['by pinyin of a surname read its own way', 'qiu jingxing', 5],
    ['by initials', 'oyzw', 6],
    ['by phone', '13800131007', 7],
    ['by phone with spaces', '138 0013 1007', 7],
    ['by the last four digits', '1007', 7],
    ['by ID number', idNumber(8), 8],
    ['by room', '0901', 9],
    ['by building and room', '1-0901', 9],
    ['by building, entrance and room', '1号楼1单元0901', 9],
  ] as const)('%s', async (_, query, unit) => {
    const { items } = await site.client('clerk').units({ query: { query } });
    expect(items.map((card) => card.id)).toEqual([site.unit(unit)]);
  });

  test('only by what it is: a wrong name, half a phone or a name in another home finds nothing', async () => {
    for (const query of ['赵不在', '99999', 'zhaobuzai', '9999', '%', '*', "' OR 1=1 --"]) {
      expect([query, (await site.client('clerk').units({ query: { query } })).items]).toEqual([query, []]);
    }
  });

  test('under its new phone, and no longer under the old one, when the roster changed it', async () => {
    await site.importCsv(rosterCsv([{ ...tenHomes[6]!, phone: '13900009999' }]));
    const found = async (query: string) => (await site.client('clerk').units({ query: { query } })).items.length;
    expect([await found('13900009999'), await found('13800131007'), await found('1007')]).toEqual([1, 0, 0]);
  });
});

test('owners are masked until opened, and the opening is written down with who did it', async () => {
  const unit = { params: { id: site.unit(6) } };
  expect(await site.client('clerk').unit(unit)).toMatchObject({ owners: ['欧*'], phone: '138****1006' });
  const before = seq();
  const opened = await site.client('clerk').openOwners(unit);
  expect(opened).toMatchObject({
    owners: [{ name: '欧阳知微', idType: 'id-card', idNumber: idNumber(6) }],
    phone: '13800131006',
    noticeToken: expect.stringMatching(/^[\w-]{22}$/),
  });
  const { items } = await site.client('supervisor').journal({ query: { after: before } });
  const clerk = (await site.client('supervisor').staff({})).items.find((person) => person.login === 'clerk');
  expect(items).toEqual([
    expect.objectContaining({ type: 'unit.opened', subjectId: site.unit(6), actorId: clerk?.id }),
  ]);
  expect(await refusalOf(site.client('kiosk').openOwners(unit))).toBe('401 not-signed-in');
});
