import { isKeyDenied } from '#shared/bridge/denied-keys.ts';
import { shellRoles } from '#shared/bridge/bridge.ts';
import { mayClose } from '#main/lockdown/close-rules.ts';
import { refusedDownload } from '#main/lockdown/download-rules.ts';
import { answerDrawingLoss, answerHang } from '#main/lockdown/page-health.ts';
import { isUnattended } from '#main/lockdown/unattended.ts';
import { windowOptions } from '#main/window-options.ts';
import { describe, expect, test } from 'vitest';
import { display } from '../../../support/fake-electron.ts';

test('kiosk, customer screen and board are locked; whoever works at the others is not', () => {
  expect(shellRoles.filter(isUnattended)).toEqual(['kiosk', 'board', 'customer']);
});

/** `Ctrl+Shift+I` as Electron tells it. */
function press(chord: string): object {
  const parts = chord.split('+');
  const held = new Set(parts.slice(0, -1));
  return {
    key: parts.at(-1) || '+',
    control: held.has('Ctrl'),
    alt: held.has('Alt'),
    meta: held.has('Meta'),
    shift: held.has('Shift'),
  };
}

describe('keys at an unattended station', () => {
  test.each([
    ['reloads', ['F5', 'Ctrl+r', 'Ctrl+Shift+R', 'Ctrl+F5', 'BrowserRefresh', 'Meta+r']],
    ['leaves full screen', ['F11', 'Meta+Ctrl+f']],
    ['opens tools or the source', ['F12', 'Ctrl+Shift+I', 'Ctrl+Shift+J', 'Ctrl+j', 'Ctrl+u', 'Alt+Meta+i']],
    ['closes', ['Ctrl+w', 'Ctrl+q', 'Alt+F4', 'Meta+q', 'Meta+w']],
    ['opens a window', ['Ctrl+n', 'Ctrl+Shift+N', 'Ctrl+t', 'BrowserHome', 'LaunchMail', 'LaunchApplication1']],
    ['goes through the history', ['Alt+ArrowLeft', 'Alt+ArrowRight', 'BrowserBack', 'BrowserForward', 'Ctrl+h']],
    ['prints, saves or opens a file', ['Ctrl+p', 'Ctrl+Shift+P', 'Ctrl+s', 'Ctrl+o', 'Print', 'PrintScreen']],
    ['zooms', ['Ctrl++', 'Ctrl+-', 'Ctrl+=', 'Ctrl+0', 'Meta+0', 'ZoomToggle']],
    ['opens a menu, search or help', ['ContextMenu', 'F10', 'F1', 'F3', 'Ctrl+f', 'Help', 'BrowserSearch', 'Alt+ ']],
    [
      'a keyboard has a key of its own for',
      ['Power', 'PowerOff', 'Standby', 'WakeUp', 'Exit', 'New', 'Open', 'Save', 'Close'],
    ],
    ['edits by itself', ['Find', 'Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'F24']],
    ['switches programs', ['Alt+Tab', 'Alt+Escape', 'Meta', 'OS', 'Meta+d', 'Ctrl+Escape', 'AppSwitch']],
  ])('what %s is refused', (_what, chords) => {
    expect(chords.filter((chord) => !isKeyDenied(press(chord)))).toEqual([]);
  });

  test('what a visitor or a scanner types arrives', () => {
    const typed = [
      'a',
      'Z',
      '7',
      '-',
      '_',
      '/',
      ':',
      ' ',
      '好',
      'Enter',
      'Backspace',
      'Tab',
      'ArrowDown',
      'Shift',
      'Escape',
    ];
    expect(typed.filter((key) => isKeyDenied({ key, control: false, alt: false, meta: false }))).toEqual([]);
    // Held, they do nothing yet; a scanner that types capitals holds one of them.
    const held = ['Control', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn'];
    expect(held.filter((key) => isKeyDenied({ key, control: true, alt: true, meta: false }))).toEqual([]);
  });

  test.each([undefined, null, 'F5', {}, { key: 5, control: false, alt: false, meta: false }, { key: 'a' }])(
    'what cannot be read (%j) is refused',
    (input) => {
      expect(isKeyDenied(input)).toBe(true);
    },
  );
});

describe('downloads', () => {
  const own = 'blob:app://keyturn/2c1b';

  test.each(['kiosk', 'board', 'customer'] as const)('%s: none, whatever it is', (role) => {
    expect(refusedDownload(role, { url: own, filename: 'report.pdf' })).toBe('nothing is saved at this station');
  });

  test.each(['reception', 'desk', 'manage', 'guide'] as const)('%s: papers, sheets and archives of our own', (role) => {
    for (const filename of ['a.pdf', 'b.CSV', '报表.xlsx', 'papers.zip', 'keyturn-verifier.html']) {
      expect(refusedDownload(role, { url: own, filename })).toBeUndefined();
      expect(refusedDownload(role, { url: 'app://keyturn/api/v1/x', filename })).toBeUndefined();
    }
  });

  test.each([
    ['https://example.com/a.pdf', 'a.pdf'],
    ['data:application/pdf;base64,AA==', 'a.pdf'],
    ['blob:https://example.com/1', 'a.pdf'],
    ['app://keyturn.example/a.pdf', 'a.pdf'],
    [undefined, 'a.pdf'],
    [own, 'a.exe'],
    [own, 'a.pdf.lnk'],
    [own, 'a.html'],
    [own, 'pdf'],
    [own, 7],
  ])('%s as %s is refused to the manager, too', (url, filename) => {
    expect(refusedDownload('manage', { url, filename })).toBeDefined();
  });
});

describe('closing', () => {
  test.each([
    [{ unattended: true, appEnds: false, exitVerified: false }, false],
    [{ unattended: true, appEnds: false, exitVerified: true }, true],
    [{ unattended: true, appEnds: true, exitVerified: false }, true],
    [{ unattended: false, appEnds: false, exitVerified: false }, true],
  ])('%j: %s', (closing, allowed) => {
    expect(mayClose(closing)).toBe(allowed);
  });
});

test.each(shellRoles)('%s: zoom is its own or none, no file opens by being dropped', (role) => {
  const shell = { preload: '/p', version: '0.1.0', packaged: true };
  const { webPreferences } = windowOptions(role, display(1), shell);
  expect(webPreferences).toMatchObject({
    zoomMode: isUnattended(role) ? 'disabled' : 'isolated',
    navigateOnDragDrop: false,
    disableDialogs: isUnattended(role),
  });
});

test('a page that hangs is ended where nobody could do it, and left alone where somebody works', () => {
  expect(answerHang(true)).toEqual({ kind: 'end-page', afterMs: 10_000 });
  expect(answerHang(false)).toEqual({ kind: 'leave' });
});

describe('the drawing process is lost', () => {
  const kiosk = { attended: false, withoutGpu: false };
  const minute = 60_000;

  test('windows are drawn again; the third time in five minutes a kiosk goes on without the graphics card', () => {
    expect(answerDrawingLoss([0], 0, kiosk)).toBe('redraw');
    expect(answerDrawingLoss([0, minute], minute, kiosk)).toBe('redraw');
    expect(answerDrawingLoss([0, minute, 2 * minute], 2 * minute, kiosk)).toBe('restart-without-gpu');
  });

  test('what lies longer ago is forgiven; no clerk loses work by it; it is done once', () => {
    expect(answerDrawingLoss([0, minute, 6 * minute], 6 * minute, kiosk)).toBe('redraw');
    const often = [0, 1, 2, 3];
    expect(answerDrawingLoss(often, 3, { ...kiosk, attended: true })).toBe('redraw');
    expect(answerDrawingLoss(often, 3, { ...kiosk, withoutGpu: true })).toBe('redraw');
  });
});
