import { createStationPrinting, type StationsAtHub } from '#main/setup/station-printing.ts';
import type { PrinterId } from '#shared/domain/ids.ts';
import { describe, expect, test } from 'vitest';

const ready = { name: '二楼激光打印机', condition: 'ready', works: true, since: '2026-11-27T01:00:00.000Z' };
const job = {
  id: 'job_000000000000',
  state: 'sent',
  stateAt: '2026-11-27T01:00:00.000Z',
  reason: null,
  source: { kind: 'test' },
  paper: 'a4',
  copies: 1,
  printerId: 'prn_000000000000',
  printerName: '二楼激光打印机',
  printerChosen: true,
  fallback: false,
  attempts: 1,
  nextTryAt: null,
  confirmedBy: null,
  stationId: 'sta_000000000000',
  staffId: null,
  madeAt: '2026-11-27T01:00:00.000Z',
  repeats: null,
};

function machine(answers: Readonly<Record<string, { status: number; json: unknown }>>, session?: string) {
  const asked: string[] = [];
  const stations: StationsAtHub = {
    roles: ['desk', 'customer'],
    async ask(role, { path, method = 'GET', body, supervisor = '' }) {
      const short = path.replace('/api/v1', '');
      asked.push(
        [role, method, short, ...(body === undefined ? [] : [JSON.stringify(body)]), supervisor].join(' ').trim(),
      );
      const answer = answers[`${method} ${short.split('?')[0]}`];
      if (answer === undefined) throw new Error('nobody answers');
      return answer;
    },
  };
  return {
    asked,
    printing: createStationPrinting(
      () => stations,
      () => session,
    ),
  };
}

describe('what the stations of a machine print on', () => {
  test('is asked of the hub, for stations that print only; a test page is followed by its job', async () => {
    const { asked, printing } = machine({
      'GET /stations/current/printer': { status: 200, json: ready },
      'POST /stations/current/printer/test': { status: 201, json: job },
      'GET /print-jobs/job_000000000000': { status: 200, json: job },
    });
    const line = { role: 'desk', paper: 'a4', printer: '二楼激光打印机', condition: 'ready' };
    expect(await printing.read()).toEqual([{ ...line, page: null }]);
    expect(await printing.test({ role: 'desk', paper: 'a4' })).toBe('queued');
    expect(await printing.read()).toEqual([{ ...line, page: 'sent' }]);
    expect(asked).toContain('desk POST /stations/current/printer/test {"paper":"a4"}');
  });

  test('is chosen among what the hub offers, in the session of the supervisor who opened the assistant, if one did', async () => {
    const offer = { name: '办公室', printerId: 'prn_000000000000', queue: null };
    const answers = {
      'GET /stations/current/printers': {
        status: 200,
        json: { items: [{ ...offer, condition: 'ready' }], chosen: null, mayChoose: true },
      },
      'PUT /stations/current/printer': { status: 200, json: ready },
    };
    const line = { role: 'desk', paper: 'a4' } as const;
    const choice = { ...line, printerId: 'prn_000000000000' as PrinterId };
    const { asked, printing } = machine(answers, 'ks_supervisor');
    expect(await printing.choices()).toEqual([{ ...line, printers: [offer], chosen: null, mayChoose: true }]);
    expect(await printing.choose(choice)).toBe('chosen');
    expect(asked).toEqual([
      'desk GET /stations/current/printers?paper=a4 ks_supervisor',
      'desk PUT /stations/current/printer {"paper":"a4","printerId":"prn_000000000000"} ks_supervisor',
    ]);
    const alone = machine(answers);
    await alone.printing.choose(choice);
    expect(alone.asked).toEqual(['desk PUT /stations/current/printer {"paper":"a4","printerId":"prn_000000000000"}']);
  });

  test.each([
    [403, 'choose-in-manage'],
    [401, 'choose-in-manage'],
    [422, 'bad-input'],
    [503, 'hub-silent'],
  ])('a choice the hub answers with %i is told as %s', async (status, told) => {
    const { printing } = machine({ 'PUT /stations/current/printer': { status, json: {} } });
    expect(await printing.choose({ role: 'desk', paper: 'a4', queue: 'HP' })).toBe(told);
    expect(await printing.choose({ role: 'kiosk', paper: 'slip', queue: 'HP' })).toBe('hub-silent');
  });

  test('is told where the hub has no printer, is silent, or the station is none of this machine', async () => {
    const refused = { status: 422, json: { code: 'unknown-printer' } };
    const without = machine({ 'POST /stations/current/printer/test': refused }).printing;
    expect(await without.test({ role: 'desk', paper: 'a4' })).toBe('no-printer');
    const { asked, printing } = machine({});
    expect(await printing.read()).toEqual([{ role: 'desk', paper: 'a4', printer: null, condition: null, page: null }]);
    expect(await printing.test({ role: 'desk', paper: 'a4' })).toBe('hub-silent');
    const before = asked.length;
    expect(await printing.test({ role: 'kiosk', paper: 'slip' })).toBe('hub-silent');
    expect(asked).toHaveLength(before);
    expect(
      await createStationPrinting(
        () => null,
        () => undefined,
      ).read(),
    ).toEqual([]);
  });
});
