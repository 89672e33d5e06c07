import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { root } from './checkout.ts';

type Machine = {
  readonly display: boolean;
  readonly chromium: string | undefined;
  readonly platform: string;
  readonly asRoot: boolean;
  readonly url: string;
  readonly profile: string;
};
type Choice = { readonly kind: string; readonly command?: string; readonly args?: readonly string[] };

// Plain .mjs without types, because it must run before anything is installed.
const script = pathToFileURL(join(root, 'scripts', 'run-stations.mjs')).href;
const {
  chooseWindow,
  describe: inWords,
  saidOfWindow,
} = (await import(script)) as {
  readonly chooseWindow: (machine: Machine) => Choice;
  readonly describe: (ready: object) => string;
  readonly saidOfWindow: (code: number | null) => string | undefined;
};

const url = 'http://127.0.0.1:4817/reception';
const desktop: Machine = {
  display: true,
  chromium: '/usr/bin/chromium',
  platform: 'linux',
  asRoot: false,
  url,
  profile: '/data/browser',
};

describe("npm start without Electron's binary", () => {
  test('opens the reception in a Chromium window without tabs, with a profile of its own', () => {
    const { kind, command, args } = chooseWindow(desktop);
    expect([kind, command]).toEqual(['app', '/usr/bin/chromium']);
    expect(args).toEqual(expect.arrayContaining([`--app=${url}`, '--user-data-dir=/data/browser']));
    expect(args).not.toContain('--no-sandbox');
  });

  test('gives the sandbox up for root alone, who would see no window otherwise', () => {
    expect(chooseWindow({ ...desktop, asRoot: true }).args).toContain('--no-sandbox');
  });

  test.each([
    ['linux', 'xdg-open'],
    ['darwin', 'open'],
    ['win32', 'cmd.exe'],
    ['freebsd', 'xdg-open'],
  ])('without a Chromium takes the default browser of %s', (platform, command) => {
    const chosen = chooseWindow({ ...desktop, chromium: undefined, platform });
    expect(chosen).toMatchObject({ kind: 'browser', command });
    expect(chosen.args?.at(-1)).toBe(url);
  });

  // The hub has printed its addresses by then; what is left to say is that they are what there is.
  test.each([
    ['there is no program that opens one', -2],
    ['the desktop knows no browser (xdg-open ends with 3)', 3],
  ])('with a display but no browser, since %s, points to the addresses', (_why, code) => {
    expect(saidOfWindow(code)).toMatch(/No browser .* addresses/);
  });

  test.each([0, null])('says nothing more of a window that was shown and closed (%j)', (code) => {
    expect(saidOfWindow(code)).toBeUndefined();
  });

  test('without a display opens nothing, whatever is installed, and names every address', () => {
    expect(chooseWindow({ ...desktop, display: false })).toEqual({ kind: 'none' });
    const told = inWords({
      url: 'http://127.0.0.1:4817',
      demo: { staff: [{ login: 'a', pin: '1', roles: ['clerk'] }] },
    });
    for (const page of ['kiosk', 'reception', 'board', 'desk', 'manage']) {
      expect(told).toContain(`http://127.0.0.1:4817/${page} `);
    }
    expect(told).toMatch(/a +PIN 1 +clerk/);
  });
});
