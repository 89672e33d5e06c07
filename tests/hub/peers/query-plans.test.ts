import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hourMs } from '../../support/hub/open-site.ts';
import { sendPhoto } from '../../support/hub/photo.ts';
import { makeAndSign } from '../../support/hub/complete-steps.ts';
import { type HandoverSite, openHandoverSite, pin, service } from '../../support/hub/handover-site.ts';

let site: HandoverSite;
beforeEach(async () => {
  site = await openHandoverSite();
});
afterEach(() => site.close());

/** Tables that hold a handful of rows however long a site works. */
const small = new Set(['site', 'stages', 'services', 'desks', 'staff', 'stations', 'flow_versions']);

/** Every statement that ran while something was done, with values it ran with: the plan may hang on them. */
async function statementsOf(work: () => Promise<void>, asked = () => {}): Promise<Map<string, unknown[]>> {
  const ran = new Map<string, unknown[]>();
  const memory = new Sqlite(':memory:');
  const Statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const spies = ['run', 'get', 'all', 'iterate'].map((method) => {
    const original = Statement[method]!;
    return vi.spyOn(Statement, method).mockImplementation(function (this: { source: string }, ...args: unknown[]) {
      ran.set(this.source, args);
      asked();
      return original.apply(this, args);
    });
  });
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
    memory.close();
  }
  return ran;
}

/** Tables a statement reads from end to end. */
function scanned(statements: ReadonlyMap<string, readonly unknown[]>): { statement: string; table: string }[] {
  const db = new Sqlite(join(site.folder, 'keyturn.db'), { readonly: true });
  const found = [...statements]
    .filter(([statement]) => /^\s*(select|insert|update|delete|replace)/i.test(statement))
    .flatMap(([statement, values]) => {
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(...values) as { detail: string }[];
      const tables = steps.map(
        ({ detail }) => /^SCAN (\w+)(?! USING (?:COVERING )?INDEX tickets_open)/.exec(detail)?.[1],
      );
      return tables.filter((table) => table !== undefined).map((table) => ({ statement, table }));
    });
  db.close();
  return found;
}

test("issue time does not grow with the day's tickets: no command reads a table from end to end", async () => {
  const statements = await statementsOf(async () => {
    await site.open('clerk', 1, 'enquiry', 'papers');
    const clerk = site.client('clerk');
    for (let count = 0; count < 6; count++) await site.enquiry(count % 2 === 0);
    const key = { idempotencyKey: 'again' };
    await clerk.issueTicket({ body: { serviceId: service('enquiry') } }, key);
    await clerk.issueTicket({ body: { serviceId: service('enquiry') } }, key);
    await site
      .client('kiosk')
      .checkIn({ body: { serviceId: service('handover'), unitId: site.unit(1), last4: '1001' } });
    const first = await site.serveNext('clerk', 1);
    const ticket = { params: { id: first } };
    await clerk.hold(ticket);
    await clerk.resume({ ...ticket, body: undefined });
    await clerk.completeStage(ticket);
    await clerk.undo(ticket);
    await clerk.completeStage(ticket);
    const called = await clerk.callNext({ params: { id: site.desk(1) } });
    const second = { params: { id: called!.id } };
    await clerk.recall(second);
    await clerk.noShow(second);
    await clerk.returnTicket(second);
    await clerk.prioritise({ ...second, body: { priority: true } });
    await clerk.cancel({ ...second, body: { reason: '走了' } });
    await clerk.ticket(second);
    await clerk.workplace({ params: { id: site.desk(1) } });
    await site.client('board').board({});
    await site.client('kiosk').lobby({});
  });
  expect(statements.size).toBeGreaterThan(25);
  expect([...statements.keys()].some((statement) => statement.includes('insert into "tickets"'))).toBe(true);
  expect(scanned(statements).filter(({ table }) => !small.has(table))).toEqual([]);
});

test('nor does a step of a case, or a look at it: neither grows with the cases of the site', async () => {
  const { id: ticket } = await site.handover(1);
  const clerk = site.client('clerk');
  const supervisor = site.client('supervisor');
  const [before] = (await clerk.ticketCases({ params: { id: ticket } })).items;
  const { id } = before!;
  const statements = await statementsOf(async () => {
    const at = { params: { id, stepId: 'sign-in' } };
    await clerk.saveDraft({ ...at, body: { draftVersion: 0, body: {} } });
    await clerk.disputeStep({ ...at, body: { words: '房号不对' } }, { idempotencyKey: 'once' });
    await supervisor.reopenStep({ ...at, body: { reason: '改好了' } });
    await supervisor.waiveStep({ ...at, body: { reason: '不需要' } });
    const item = { kind: 'fine', room: 'kitchen', part: 'tiles', recordedAt: '2026-11-28T02:00:00.000Z' } as const;
    const params = { id, stepId: 'inspect', itemId: crypto.randomUUID() };
    await clerk.putInspectionItem({ params, body: { item } });
    await clerk.attendCase({ params: { id } });
    await makeAndSign(supervisor, id, 'sign-in', 'flow-sheet');
    await clerk.case({ params: { id } });
    await clerk.ticketCases({ params: { id: ticket } });
  });
  expect([...statements.keys()].some((statement) => statement.includes('insert into "inspection_items"'))).toBe(true);
  expect(scanned(statements).filter(({ table }) => !small.has(table))).toEqual([]);
});

test('a look at a case asks no more often the more papers it has', async () => {
  const { id: ticket } = await site.handover(1);
  const supervisor = site.client('supervisor');
  const [view] = (await supervisor.ticketCases({ params: { id: ticket } })).items;
  const params = { id: view!.id };
  await makeAndSign(supervisor, params.id, 'sign-in', 'flow-sheet');
  const asked = async () => {
    let count = 0;
    await statementsOf(
      async () => void (await supervisor.case({ params })),
      () => count++,
    );
    return count;
  };
  const once = await asked();
  for (const kind of ['property-agreement', 'renovation-undertaking'] as const) {
    await supervisor.makeDocument({ body: { kind, caseId: params.id } });
  }
  expect(await asked()).toBe(once);
});

test('what is past its time is found by its end: a run of retention reads no table of what stays from end to end', async () => {
  const address = { kind: 'file' as const, folder: 'slips' };
  const printer = await site
    .client('supervisor')
    .createPrinter({ body: { name: '小票机', address, papers: ['slip'] } });
  const order = async () => {
    const { id: ticketId } = await site.enquiry();
    const job = await site.client('supervisor').makePrintJob({ body: { ticketId, printerId: printer.id } });
    await vi.waitFor(() =>
      expect(site.rows(`SELECT 1 FROM print_jobs WHERE id = '${job.id}' AND state = 'confirmed'`)).toHaveLength(1),
    );
    return ticketId;
  };
  const visit = await order();
  await site.client('supervisor').cancel({ params: { id: visit }, body: { reason: '走了' } });
  const { id } = await site.client('guide').openCase({ body: { flowId: 'handover', unitId: site.unit(1) } });
  await sendPhoto(site, id);
  const { version } = await site.client('supervisor').case({ params: { id } });
  await site.client('supervisor').withdrawCase({ params: { id }, body: { version, reason: '改期' } });
  await site.client('guide').openCase({ body: { flowId: 'reception', visitor: { name: '过路人', phone: null } } });
  site.clock.at += 2000 * 24 * hourMs;
  const statements = await statementsOf(async () => {
    await site.as(await site.signIn('supervisor', pin)).staff({});
    await site.hub().retention.idle();
  });
  const about = (table: string) => [...statements.keys()].some((one) => one.startsWith(`delete from "${table}"`));
  expect(['case_files', 'print_jobs', 'ticket_units'].map(about)).toEqual([true, true, true]);
  // Who owns no home is looked for among all households; of the others there is a handful.
  const whole = new Set('households sign_in_sheets retention_periods printers printer_assignments sessions'.split(' '));
  const found = scanned(statements).filter(({ table }) => !small.has(table) && !whole.has(table));
  expect(found).toEqual([]);
});

test('a statement that reads a table from end to end would be found', () => {
  expect(scanned(new Map([['select * from tickets where number = ?', ['E001']]]))).toHaveLength(1);
});
