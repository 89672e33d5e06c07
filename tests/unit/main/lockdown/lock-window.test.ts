import { guardDownloads } from '#main/lockdown/guard-downloads.ts';
import { lockWindow } from '#main/lockdown/lock-window.ts';
import { recoverPage } from '#main/recover-page.ts';
import type { BrowserWindow, Session } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeSession, FakeWindow } from '../../../support/fake-electron.ts';

let window: FakeWindow;
let mayClose: boolean;
const logged: string[] = [];
const asWindow = () => window as unknown as BrowserWindow;

beforeEach(() => {
  window = new FakeWindow({}, 1);
  mayClose = false;
  logged.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** Whether the event's own effect was prevented. */
function prevented(on: NodeJS.EventEmitter, name: string, ...more: unknown[]): boolean {
  const preventDefault = vi.fn<() => void>();
  on.emit(name, { preventDefault }, ...more);
  return preventDefault.mock.calls.length > 0;
}

describe('a locked window', () => {
  beforeEach(() => {
    lockWindow(
      asWindow(),
      () => mayClose,
      (line) => logged.push(line),
    );
  });

  test('ignores menu shortcuts and pinching, has no history, shows no menu, and asks nobody whether to leave a page', () => {
    window.webContents.emit('did-finish-load');
    expect(window.webContents.done).toEqual(['ignore menu shortcuts true', 'forget history', 'pinch 1 to 1']);
    expect(prevented(window.webContents, 'context-menu')).toBe(true);
    expect(prevented(window.webContents, 'will-prevent-unload')).toBe(true);
  });

  test('lets letters through and keeps the keys of the table', () => {
    const key = (name: string, control = false) =>
      prevented(window.webContents, 'before-input-event', { key: name, control, alt: false, meta: false });
    expect([key('a'), key('F5'), key('w', true)]).toEqual([false, true, true]);
  });

  test('closes only when it may, and says when it was tried', () => {
    expect(prevented(window, 'close')).toBe(true);
    expect(logged).toEqual(['closing an unattended window was refused']);
    mayClose = true;
    expect(prevented(window, 'close')).toBe(false);
  });
});

test('a refused download is ended before it is written, and its address is not logged', () => {
  const session = new FakeSession();
  guardDownloads(session as unknown as Session, 'kiosk', (line) => logged.push(line));
  const item = { getURL: () => 'blob:app://keyturn/secret', getFilename: () => 'a.pdf' };
  expect(prevented(session, 'will-download', item)).toBe(true);
  expect(logged.join()).not.toContain('secret');
  const office = new FakeSession();
  guardDownloads(office as unknown as Session, 'manage', (line) => logged.push(line));
  expect(prevented(office, 'will-download', item)).toBe(false);
});

test('a page that was left in order is not taken for a crash', () => {
  vi.useFakeTimers();
  recoverPage(asWindow(), { page: 'app://keyturn/kiosk', unattended: true }, (line) => logged.push(line));
  window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
  vi.advanceTimersByTime(10 * 60_000);
  expect([window.done, logged]).toEqual([[], []]);
});

test('an unattended page that hangs is ended after ten seconds, unless it answers before', () => {
  vi.useFakeTimers();
  recoverPage(asWindow(), { page: 'app://keyturn/kiosk', unattended: true }, (line) => logged.push(line));
  window.emit('unresponsive');
  window.emit('responsive');
  vi.advanceTimersByTime(20_000);
  expect(window.webContents.done).toEqual([]);
  window.emit('unresponsive');
  vi.advanceTimersByTime(10_000);
  expect(window.webContents.done).toEqual(['end page']);
});
