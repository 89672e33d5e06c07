import { resolveRequest } from '#main/resolve-request.ts';
import { describe, expect, test } from 'vitest';

const page = { kind: 'file', root: 'pages', path: 'index.html' };

describe('app://keyturn', () => {
  test.each([
    '',
    '/',
    '/kiosk',
    '/reception',
    '/board',
    '/desk',
    '/desk/2',
    '/manage',
    '/customer',
    '/guide',
    '/t/Ab3',
  ])('the station route %s is the one page', (path) => {
    expect(resolveRequest(`app://keyturn${path}`, 'GET')).toEqual(page);
  });

  test('files of the pages and of the shell are told apart', () => {
    expect(resolveRequest('app://keyturn/assets/index-1a.js?v=2', 'GET')).toEqual({
      kind: 'file',
      root: 'pages',
      path: 'assets/index-1a.js',
    });
    expect(resolveRequest('app://keyturn/shell/please-see-reception.html', 'HEAD')).toEqual({
      kind: 'file',
      root: 'static',
      path: 'please-see-reception.html',
    });
  });

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('%s under /api goes to the hub with its query', (method) => {
    expect(resolveRequest('app://keyturn/api/v1/units?query=%E7%8E%8B%201', method)).toEqual({
      kind: 'proxy',
      path: '/api/v1/units?query=%E7%8E%8B%201',
    });
  });

  test('health goes to the hub', () => {
    expect(resolveRequest('app://keyturn/api/v1/healthz', 'GET')).toEqual({ kind: 'proxy', path: '/api/v1/healthz' });
  });

  test.each([
    ['app://keyturn/assets/..%2f..%2fpackage.json', 403],
    ['app://keyturn/assets/%2e%2e%2fx.js', 403],
    ['app://keyturn/..%5c..%5cx.js', 403],
    ['app://keyturn/shell/..%2fx.html', 403],
    ['app://keyturn/C:/x.js', 403],
    ['app://keyturn//etc/passwd.txt', 403],
    ['app://keyturn/a%00.js', 403],
    ['app://keyturn/%E0%A4%A.js', 400],
    ['not an address', 400],
    ['app://elsewhere/kiosk', 404],
    ['https://keyturn/kiosk', 404],
    ['app://keyturn/nothing-here', 404],
  ])('%s is refused with %i', (url, status) => {
    expect(resolveRequest(url, 'GET')).toEqual({ kind: 'refuse', status });
  });

  test('dots in the middle of an address end inside the root', () => {
    expect(resolveRequest('app://keyturn/assets/../../../kiosk', 'GET')).toEqual(page);
  });

  test('pages are only read, and no odd method reaches the hub', () => {
    expect(resolveRequest('app://keyturn/kiosk', 'POST')).toEqual({ kind: 'refuse', status: 405 });
    expect(resolveRequest('app://keyturn/shell/x.html', 'DELETE')).toEqual({ kind: 'refuse', status: 405 });
    expect(resolveRequest('app://keyturn/api/v1/board', 'TRACE')).toEqual({ kind: 'refuse', status: 405 });
  });
});
