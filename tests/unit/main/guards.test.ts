import { guardContents, guardSession } from '#main/guards.ts';
import { allowedPermissions } from '#main/permissions.ts';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeContents, FakeSession } from '../../support/fake-electron.ts';

describe('a page stays inside the app', () => {
  let contents: FakeContents;
  beforeEach(() => {
    contents = new FakeContents(1);
    guardContents(contents as unknown as WebContents, () => {});
  });

  function goes(event: string, url: string, isMainFrame = true): boolean {
    const preventDefault = vi.fn<() => void>();
    contents.emit(event, { url, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length === 0;
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s: our pages only', (event) => {
    expect(goes(event, 'app://keyturn/board')).toBe(true);
    expect(goes(event, 'https://example.com/app://keyturn/')).toBe(false);
    expect(goes(event, 'file:///etc/passwd')).toBe(false);
  });

  test('a slip may be shown in a frame but never takes the whole window', () => {
    expect(goes('will-frame-navigate', 'blob:app://keyturn/1', false)).toBe(true);
    expect(goes('will-frame-navigate', 'blob:app://keyturn/1', true)).toBe(false);
    expect(goes('will-navigate', 'blob:app://keyturn/1')).toBe(false);
  });

  test('a redirect ends where a navigation would: on our pages in the window, on our slips in a frame', () => {
    expect(goes('will-redirect', 'blob:app://keyturn/1', false)).toBe(true);
    expect(goes('will-redirect', 'blob:app://keyturn/1', true)).toBe(false);
    expect(goes('will-redirect', 'https://example.com/', false)).toBe(false);
  });

  test('no second window and no web view, whatever they show', () => {
    expect(contents.openWindow?.({ url: 'app://keyturn/board' } as Electron.HandlerDetails)).toEqual({
      action: 'deny',
    });
    expect(goes('will-attach-webview', 'app://keyturn/board')).toBe(false);
  });
});

describe('permissions are denied unless the table says why not', () => {
  const session = new FakeSession();
  guardSession(session as unknown as Session);

  function asked(permission: string, url: string, isMainFrame = true): { request: boolean; check: boolean } {
    let request: boolean | undefined;
    session.onRequest?.(
      {} as WebContents,
      permission as 'fullscreen',
      (granted) => {
        request = granted;
      },
      { requestingUrl: url, isMainFrame },
    );
    const check = session.onCheck?.(null, permission as 'fullscreen', url, { isMainFrame });
    return { request: request ?? false, check: check ?? false };
  }

  test('the hub on the local network may be reached and a board fills its screen, by our pages only', () => {
    for (const permission of ['local-network-access', 'local-network', 'loopback-network', 'fullscreen']) {
      expect(asked(permission, 'app://keyturn/kiosk')).toEqual({ request: true, check: true });
      expect(asked(permission, 'https://example.com/')).toEqual({ request: false, check: false });
      expect(asked(permission, 'app://keyturn/kiosk', false)).toEqual({ request: false, check: false });
    }
  });

  test.each(['media', 'geolocation', 'notifications', 'openExternal', 'usb', 'clipboard-read', 'toString'])(
    '%s is denied to our own pages too',
    (permission) => {
      expect(asked(permission, 'app://keyturn/kiosk')).toEqual({ request: false, check: false });
    },
  );

  test('the table holds these four and no other, each with its reason', () => {
    expect([...allowedPermissions.keys()]).toEqual([
      'local-network-access',
      'local-network',
      'loopback-network',
      'fullscreen',
    ]);
    expect([...allowedPermissions.values()].every((reason) => reason.length > 10)).toBe(true);
  });
});
