import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PrintJobId } from '#shared/domain/ids.ts';
import { openEscposPrinter } from '#hub/printing/escpos-printer.ts';
import type { PrintOrder } from '#hub/printing/printer-port.ts';
import type { SlipFields } from '#hub/documents/slip.ts';
import { plugIn, type TicketPrinter } from '../../support/printing/ticket-printer.ts';

const fields: SlipFields = {
  siteName: '美伦熙语 · 一期交付中心',
  number: 'H027',
  serviceName: '交付办理',
  stageName: '资料核验',
  ahead: 3,
  estimate: { p50Minutes: 12, p90Minutes: 18 },
  issuedAt: Date.parse('2026-11-28T02:00:00Z'),
  issuedAtText: '2026-11-28 10:00',
  route: ['资料核验', '公示阅读', '陪同验房', '费用结算', '验收交接', '领取钥匙'],
  phoneUrl: 'http://192.168.1.5:4818/t/Qm7k2XaPZ4s9TqYw3LbN8g',
  reprint: false,
  enteredByHand: false,
  language: 'zh-CN',
};
const order = (more: Partial<SlipFields> = {}, repeat = 0, copies = 1): PrintOrder => ({
  jobId: 'job_1' as PrintJobId,
  title: 'H027',
  paper: 'slip',
  copies,
  slip: { fields: { ...fields, ...more }, repeat },
  pdf: () => Promise.reject(new Error('a ticket printer draws no PDF')),
});

let printer: TicketPrinter;
beforeEach(async () => {
  printer = await plugIn();
});
afterEach(() => printer.switchOff());

const port = (widthMm: 58 | 80 = 80) =>
  openEscposPrinter({ kind: 'escpos', host: '127.0.0.1', port: printer.port, widthMm });
const going = new AbortController().signal;

async function print(what: PrintOrder = order(), widthMm: 58 | 80 = 80) {
  const attempt = await port(widthMm).prepare(what, going);
  return attempt.ready ? attempt.send() : attempt;
}
describe.each([58, 80] as const)('on a roll of %d mm', (width) => {
  const columns = width === 58 ? 32 : 48;
  test('the slip says in Chinese what it must, with the number largest and the code as it is', async () => {
    expect(await print(order(), width)).toEqual({ what: 'printed', condition: 'ready' });
    const [slip, ...others] = printer.slips();
    expect(others).toEqual([]);
    const text = slip?.lines.join('\n') ?? '';
    for (const part of [
      '美伦熙语 · 一期交付中心',
      'H027',
      '交付办理',
      '资料核验',
      '3 位',
      '2026-11-28 10:00',
      '6. 领取钥匙',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.replaceAll('\n', '')).toContain('约 12 分钟，最多 18 分钟');
    expect(slip?.codes).toEqual([fields.phoneUrl]);
    expect(slip?.largest).toEqual({ text: 'H027', wide: 8, high: 8 });
    expect(slip?.reversed).toEqual([]);
  });

  test('no line is wider than the roll, whatever names are long', async () => {
    const long =
      '一个，非常，非常，长的，项目，名称，与它的，交付服务中心，暨客户，接待，大厅，是的，Phase 1 Handover Service Centre and Reception';
    await print(order({ siteName: long, serviceName: long, stageName: long, number: 'A12345' }), width);
    const [slip] = printer.slips();
    const wide = (line: string) => line.length + (line.match(/[^ -~]/g) ?? []).length;
    expect(Math.max(...(slip?.lines ?? []).map(wide))).toBeLessThanOrEqual(columns);
    expect(slip?.lines.filter((line) => /^[，。、；：！？）]/.test(line))).toEqual([]);
    expect((slip?.largest.wide ?? 0) * 6).toBeLessThanOrEqual(columns);
    expect(slip?.lines.join('').replaceAll(/\s/g, '')).toContain(long.replaceAll(/\s/g, ''));
  });
});

test('an English slip is in English, with the Chinese beside it small', async () => {
  await print(
    order({ language: 'en', siteName: 'Meilun Xiyu', serviceName: 'Handover', stageName: 'Documents', route: [] }),
  );
  const text = printer.slips()[0]?.lines.join('\n') ?? '';
  for (const part of ['Meilun Xiyu', 'Your one number, from door to door', 'Handover', 'Documents', '业务']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('One number, all the way');
});

test('a reprint says so, white on black, with its count', async () => {
  await print(order({ reprint: true }, 2));
  expect(printer.slips()[0]?.reversed).toEqual(['补打 2 Reprint 2']);
});

test('copies are cut one by one', async () => {
  await print(order({}, 0, 3));
  expect(printer.slips().map((slip) => slip.largest.text)).toEqual(['H027', 'H027', 'H027']);
});

test('rare characters and what is no character do no harm', async () => {
  await print(order({ siteName: '䶮府𠮷\u001b@\u001dV', phoneUrl: 'http://a/t/x' }));
  expect(printer.slips()[0]?.lines[0]).toBe('䶮府𠮷 @ V');
});

describe('nothing is sent', () => {
  const refused = async (reason: string, lasting = false) => {
    expect(await print()).toEqual({ ready: false, reason, lasting });
    expect(printer.slips()).toEqual([]);
  };
  test('without paper', async () => {
    printer.mood.paper = 'out';
    await refused('paper-out');
  });
  test('with the cover open', async () => {
    printer.mood.cover = 'open';
    await refused('cover-open');
  });
  test('to a printer that does not say how it is', async () => {
    printer.mood.mute = true;
    await refused('not-answering');
  });
  test('to a printer that closes its half before it said a word', async () => {
    printer.mood.shy = true;
    await refused('hung-up');
  });
  test('when the connection is refused', async () => {
    await printer.switchOff();
    expect(await print()).toEqual({ ready: false, reason: 'unreachable', lasting: false });
    await printer.switchOn();
  });
  test('of a PDF', async () => {
    const attempt = await port().prepare({ ...order(), slip: null }, going);
    expect(attempt).toEqual({ ready: false, reason: 'not-for-ticket-printers', lasting: true });
  });
  test('when the printer hangs up between its word and the slip', async () => {
    const attempt = await port().prepare(order(), going);
    await printer.switchOff();
    await printer.switchOn();
    await pause(20);
    expect(attempt.ready && (await attempt.send())).toEqual({ what: 'not-sent', reason: 'hung-up', lasting: false });
  });
});

describe('it is unknown whether the slip came out', () => {
  test.each([
    ['close-its-half', 'hung-up'],
    ['reset', 'hung-up'],
    ['stay-silent', 'not-answering'],
  ] as const)('when the printer takes it and does this: %s', async (afterwards, reason) => {
    printer.mood.afterwards = afterwards;
    expect(await print()).toEqual({ what: 'unanswered', reason });
    expect(printer.slips()).toHaveLength(1);
  });

  test('when the paper ends with it', async () => {
    printer.mood.lastSlip = true;
    expect(await print()).toEqual({ what: 'unanswered', reason: 'paper-out' });
  });
});

test('the printer says how it is when asked', async () => {
  const asked = async () => port().look(going);
  expect(await asked()).toBe('ready');
  printer.mood.paper = 'low';
  expect(await asked()).toBe('paper-low');
  expect(await print()).toEqual({ what: 'printed', condition: 'paper-low' });
  printer.mood.paper = 'out';
  expect(await asked()).toBe('paper-out');
  Object.assign(printer.mood, { paper: 'full', cover: 'open' });
  expect(await asked()).toBe('cover-open');
  printer.mood.mute = true;
  expect(await asked()).toBe('unreachable');
  await printer.switchOff();
  expect(await asked()).toBe('unreachable');
  await printer.switchOn();
});
