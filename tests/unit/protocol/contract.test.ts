import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { journalSentences } from '#shared/i18n/manage-journal.ts';
import type { Call } from '#shared/protocol/call.ts';
import { contract } from '#shared/protocol/contract.ts';
import { feedSilenceMs, heartbeatMs, publicTypes } from '#shared/protocol/feed.ts';
import { roles, stationRoles } from '#shared/protocol/roles.ts';

const calls = Object.entries<Call>(contract).map(([name, definition]) => ({ name, definition }));
const writing = calls.filter(({ definition }) => definition.method === 'POST' || definition.method === 'PUT');
const bodies = writing.flatMap(({ name, definition }) => (definition.body ? [{ name, body: definition.body }] : []));

/** Every object in a JSON schema that takes fields it does not name, by where it is. */
function openObjects(schema: unknown, where = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, additionalProperties } = schema as { type?: unknown; additionalProperties?: unknown };
  const here = type === 'object' && additionalProperties !== false ? [where || '/'] : [];
  return [...here, ...Object.entries(schema).flatMap(([key, part]) => openObjects(part, `${where}/${key}`))];
}

test.each(calls)('$name says what it does and who may use it', ({ definition }) => {
  const { access, summary } = definition;
  expect(summary.trim().length).toBeGreaterThan(5);
  if ('open' in access) return;
  const staff = access.staff === 'any' ? roles : (access.staff ?? []);
  const stations = access.stations ?? [];
  expect(staff.length + stations.length, 'somebody may use it').toBeGreaterThan(0);
  expect(roles).toEqual(expect.arrayContaining([...staff]));
  expect(stationRoles).toEqual(expect.arrayContaining([...stations]));
});

test('only these calls need neither a session nor a paired station', () => {
  const open = calls.filter(({ definition }) => 'open' in definition.access).map(({ name }) => name);
  expect(open.toSorted()).toEqual([
    'beginPairing',
    'finishPairing',
    'healthz',
    'noticeContent',
    'noticePage',
    'pairStation',
    'publicNotice',
    'publicNotices',
    'publicRequest',
    'publicTicket',
    'signIn',
    'site',
    'siteAuthority',
    'updateMoment',
    'verifyDocument',
    'verifyUpload',
  ]);
});

test('no two calls share a method and a path', () => {
  // Two paths that differ only in the name of a hole would be one route.
  const keys = calls.map(({ definition }) => `${definition.method} ${definition.path.replaceAll(/\{\w+\}/g, '{}')}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(calls)('$name names in its path exactly the parameters it reads', ({ definition }) => {
  const holes = [...definition.path.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole);
  expect(Object.keys(definition.params?.shape ?? {})).toEqual(holes);
  expect(definition.path).toMatch(/^(\/([a-z0-9.-]+|\{\w+\}(\.[a-z]+)?))+$/);
});

test.each(calls)('$name answers in a form its status allows', ({ definition }) => {
  const { method, status, answer, media, body, upload } = definition;
  if (status === 204) expect([answer, media]).toEqual([undefined, undefined]);
  else expect(Boolean(answer) !== Boolean(media)).toBe(true);
  if (method === 'GET' || method === 'DELETE') expect([body, upload]).toEqual([undefined, undefined]);
});

test.each(bodies)('$name refuses a body with a field it does not know', ({ body }) => {
  // Of a body that has several forms, none takes it.
  const forms = body instanceof z.ZodDiscriminatedUnion ? (body.options as readonly z.ZodType[]) : [body];
  for (const form of forms) {
    const parsed = form.safeParse({ noSuchField: 1 });
    expect(parsed.error?.issues.map(({ code }) => code)).toContain('unrecognized_keys');
  }
  expect(openObjects(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }))).toEqual([]);
});

test('every command without a body is one whose path says all', () => {
  const bare = writing
    .filter(({ definition }) => !definition.body && !definition.upload && !definition.text)
    .map(({ name }) => name);
  expect(bare.toSorted()).toEqual([
    'attendCase',
    'callNext',
    'cancelBulkJob',
    'cancelPlanSearch',
    'cancelPrintJob',
    'careDone',
    'careDropped',
    'closeDesk',
    'completeStage',
    'hideTalkingPoint',
    'hold',
    'noShow',
    'openCasePeople',
    'openOwners',
    'openReminder',
    'publishNotice',
    'recall',
    'reprint',
    'retryPrintJob',
    'returnTicket',
    'start',
    'testPrinter',
    'undo',
    'unlockUnit',
    'verifyBackup',
  ]);
});

test('answers that hold a secret are never kept for an Idempotency-Key', () => {
  const withToken = calls.filter(({ definition }) => {
    if (!definition.answer || definition.method === 'GET') return false;
    const { properties = {} } = z.toJSONSchema(definition.answer, { unrepresentable: 'any' });
    // A code of a list says what happened and is no secret.
    const fields = Object.entries(properties).filter(([, schema]) => !JSON.stringify(schema).includes('"enum"'));
    return fields.some(([field]) => ['token', 'code', 'noticeToken'].includes(field));
  });
  expect(withToken.length).toBeGreaterThan(2);
  expect(withToken.filter(({ definition }) => !definition.secret).map(({ name }) => name)).toEqual([]);
});

describe('the fixed names of the interface', () => {
  const fixed = [
    'GET /healthz',
    'POST /sessions',
    'DELETE /sessions/current',
    'POST /stations/pair',
    'GET /services',
    'GET /desks',
    'GET /stages',
    'POST /tickets',
    'POST /check-ins',
    'GET /tickets/{id}',
    'GET /tickets/{id}/slip.pdf',
    ...['open', 'pause', 'close', 'call-next'].map((verb) => `POST /desks/{id}/${verb}`),
    ...[
      'call',
      'recall',
      'start',
      'complete-stage',
      'hold',
      'resume',
      'transfer',
      'hand-over',
      'no-show',
      'return',
    ].map((verb) => `POST /tickets/{id}/${verb}`),
    'POST /tickets/{id}/cancel',
    'POST /tickets/{id}/undo',
    'GET /board',
    'GET /events',
    'GET /journal',
    'GET /journal/verify',
    'POST /roster/import',
    'GET /units',
    'GET /units/{id}',
    'GET /reports/daily',
    'POST /settlements/area-difference',
    'POST /settlements/late-delivery',
    'GET /public/tickets/{code}',
    'POST /print-jobs',
    'GET /print-jobs/{id}',
  ];
  const offered = calls.map(({ definition }) => `${definition.method} ${definition.path}`);
  test.each(fixed)('%s', (name) => {
    expect(offered).toContain(name);
  });
});

test('a ticket for staff only, a check-in for kiosks', () => {
  expect(contract.issueTicket.access).toEqual({ staff: 'any' });
  expect(contract.checkIn.access.stations).toContain('kiosk');
});

test('the public feed tells only of kinds of entries that exist, and nothing of homes, people or the journal itself', () => {
  const kinds = Object.keys(journalSentences['zh-CN']);
  expect([...publicTypes].filter((type) => !kinds.includes(type))).toEqual([]);
  expect([...publicTypes].filter((type) => /^(unit|staff|station|case|site)\./.test(type))).toEqual([]);
});

test('heartbeats come at least every 15 seconds, and one that is late does not yet mean the hub is gone', () => {
  expect(heartbeatMs).toBeLessThanOrEqual(15_000);
  expect(feedSilenceMs).toBeGreaterThan(2 * heartbeatMs);
});
