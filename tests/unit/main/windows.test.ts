import { afterCrash } from '#main/crash-recovery.ts';
import { rememberDisplay } from '#main/displays/match-displays.ts';
import { placeWindows, withoutScreen } from '#main/displays/place-windows.ts';
import { partitionOf, windowOptions } from '#main/window-options.ts';
import { shellRoles } from '#shared/bridge/bridge.ts';
import { describe, expect, test } from 'vitest';
import { display } from '../../support/fake-electron.ts';

const shell = { preload: '/app/dist/preload/index.cjs', version: '0.1.0', packaged: true };
const [left, right, third] = [display(1), display(2, 1920), display(3, 3840)] as const;
const ids = (placed: ReturnType<typeof placeWindows>) =>
  placed.map(({ role, screen }) => `${role} ${screen?.id ?? 'nowhere'}`);

describe('which window stands on which screen', () => {
  test('a saved screen wins; the board takes another free one, an outer one first', () => {
    const windows = [
      { role: 'reception' },
      { role: 'board' },
      { role: 'kiosk', display: rememberDisplay(right) },
    ] as const;
    expect(ids(placeWindows([...windows], [left, right, third], left))).toEqual(['reception 1', 'board 3', 'kiosk 2']);
  });

  test('two boards do not cover each other while there are screens', () => {
    const boards = [{ role: 'board' }, { role: 'board' }, { role: 'board' }] as const;
    expect(ids(placeWindows([...boards], [left, right], left))).toEqual(['board 2', 'board 1', 'board 1']);
  });

  test('desk and customer screen stand on the two displays of a counter; the board on its TV', () => {
    const counter = [
      { role: 'desk', display: rememberDisplay(left) },
      { role: 'customer', display: rememberDisplay(right) },
      { role: 'board', display: rememberDisplay(third) },
    ] as const;
    expect(ids(placeWindows([...counter], [third, right, left], third))).toEqual(['desk 1', 'customer 2', 'board 3']);
  });

  test('a screen that is gone: the desk goes to the primary one; the board waits rather than cover the desk', () => {
    const windows = [{ role: 'desk' }, { role: 'board', display: rememberDisplay(third) }] as const;
    const placed = placeWindows([...windows], [left], left);
    expect(ids(placed)).toEqual(['desk 1', 'board nowhere']);
    expect(withoutScreen(placed)).toEqual(['board']);
    expect(ids(placeWindows([{ role: 'desk', display: rememberDisplay(third) }], [left, right], left))).toEqual([
      'desk 1',
    ]);
  });

  test('a kiosk that is alone on its machine takes the one screen there is', () => {
    expect(ids(placeWindows([{ role: 'kiosk', display: rememberDisplay(third) }], [left], left))).toEqual(['kiosk 1']);
  });
});

describe('a station window', () => {
  test.each(shellRoles)('%s is sandboxed and isolated, in a session of its own', (role) => {
    expect(windowOptions(role, left, shell)).toMatchObject({
      show: false,
      autoHideMenuBar: true,
      backgroundColor: '#FBF8F1',
      webPreferences: {
        preload: shell.preload,
        partition: partitionOf(role),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        devTools: false,
        spellcheck: false,
      },
    });
  });

  test('kiosk and board fill their screen, the others stand within the work area', () => {
    expect(windowOptions('kiosk', right, shell)).toMatchObject({ ...right.bounds, frame: false, resizable: false });
    expect(windowOptions('board', right, shell)).toMatchObject({ ...right.bounds, frame: false });
    const small = {
      id: 7,
      label: '',
      bounds: { x: 0, y: 0, width: 1366, height: 768 },
      workArea: { x: 0, y: 24, width: 1366, height: 744 },
    };
    expect(windowOptions('desk', small, shell)).toMatchObject({ ...small.workArea, frame: true });
    expect(windowOptions('desk', right, shell)).toMatchObject({ x: 2160, y: 110, width: 1440, height: 900 });
  });

  test('a board goes on when it is covered; a kiosk shows no dialogs; developers keep their tools', () => {
    expect(windowOptions('board', left, shell).webPreferences?.backgroundThrottling).toBe(false);
    expect(windowOptions('desk', left, shell).webPreferences?.backgroundThrottling).toBe(true);
    expect(windowOptions('kiosk', left, shell).webPreferences?.disableDialogs).toBe(true);
    expect(windowOptions('desk', left, { ...shell, packaged: false }).webPreferences?.devTools).toBe(true);
  });
});

describe('a page whose process died', () => {
  const minute = 60_000;
  test('is loaded again, the second time later', () => {
    expect(afterCrash([0], 0)).toEqual({ kind: 'reload', delayMs: 1_000 });
    expect(afterCrash([0, minute], minute)).toEqual({ kind: 'reload', delayMs: 2_000 });
  });

  test('rests after the third time within five minutes', () => {
    expect(afterCrash([0, minute, 2 * minute], 2 * minute)).toEqual({ kind: 'rest', delayMs: 5 * minute });
  });

  test('is forgiven what lies longer ago', () => {
    expect(afterCrash([0, minute, 6 * minute], 6 * minute)).toEqual({ kind: 'reload', delayMs: 1_000 });
  });
});
