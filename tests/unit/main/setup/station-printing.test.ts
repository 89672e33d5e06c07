import { createStationPrinting, type StationsAtHub } from '#main/setup/station-printing.ts';
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

function machine(answers: Readonly<Record<string, { status: number; json: unknown }>>) {
  const asked: string[] = [];
  const stations: StationsAtHub = {
    roles: ['desk', 'customer'],
    async ask(role, path, body) {
      asked.push(`${role} ${path.replace('/api/v1', '')}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`);
      const answer = answers[path.replace('/api/v1', '').split('?')[0] ?? ''];
      if (answer === undefined) throw new Error('nobody answers');
      return answer;
    },
  };
  return { asked, printing: createStationPrinting(() => stations) };
}

describe('what the stations of a machine print on', () => {
  test('is asked of the hub, for stations that print only; a test page is followed by its job', async () => {
    const { asked, printing } = machine({
      '/stations/current/printer': { status: 200, json: ready },
      '/stations/current/printer/test': { status: 201, json: job },
      '/print-jobs/job_000000000000': { status: 200, json: job },
    });
    const line = { role: 'desk', paper: 'a4', printer: '二楼激光打印机', condition: 'ready' };
    expect(await printing.read()).toEqual([{ ...line, page: null }]);
    expect(await printing.test({ role: 'desk', paper: 'a4' })).toBe('queued');
    expect(await printing.read()).toEqual([{ ...line, page: 'sent' }]);
    expect(asked).toContain('desk /stations/current/printer/test {"paper":"a4"}');
  });

  test('is told where the hub has no printer, is silent, or the station is none of this machine', async () => {
    const refused = { status: 422, json: { code: 'unknown-printer' } };
    const without = machine({ '/stations/current/printer/test': refused }).printing;
    expect(await without.test({ role: 'desk', paper: 'a4' })).toBe('no-printer');
    const { asked, printing } = machine({});
    expect(await printing.read()).toEqual([{ role: 'desk', paper: 'a4', printer: null, condition: null, page: null }]);
    expect(await printing.test({ role: 'desk', paper: 'a4' })).toBe('hub-silent');
    const before = asked.length;
    expect(await printing.test({ role: 'kiosk', paper: 'slip' })).toBe('hub-silent');
    expect(asked).toHaveLength(before);
    expect(await createStationPrinting(() => null).read()).toEqual([]);
  });
});
