import { expect, test } from 'vitest';
import { AppError, type ErrorCode, errorCatalogue } from '#shared/protocol/errors.ts';

const codes = Object.keys(errorCatalogue) as ErrorCode[];

test.each(codes)('%s is a refusal with a title, never a fault of the hub', (code) => {
  const error = new AppError(code);
  expect([400, 401, 403, 404, 409, 413, 415, 422, 429]).toContain(error.status);
  expect(error.status).toBe(errorCatalogue[code].status);
  expect(error.message).toBe(errorCatalogue[code].title);
  expect(error).toMatchObject({ code, issues: [], details: {}, name: 'AppError' });
});

test('a refusal can say more: in its own words, with every fault of the input, and with facts', () => {
  const issues = [{ path: '/body/unitId', message: 'not an id' }];
  const error = new AppError('too-few-calls', 'called once', { issues, details: { calls: 1, least: 2 } });
  expect(error.message).toBe('called once');
  expect(error).toMatchObject({ issues, details: { calls: 1, least: 2 } });
});
