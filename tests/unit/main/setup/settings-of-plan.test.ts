import { rememberDisplay } from '#main/displays/match-displays.ts';
import { settingsSchema, type Settings } from '#main/settings.ts';
import { currentSetup, hasTokens, settingsOfPlan } from '#main/setup/settings-of-plan.ts';
import type { SetupPlan } from '#shared/bridge/setup-input.ts';
import { describe, expect, test } from 'vitest';
import { display } from '../../../support/fake-electron.ts';

const [left, right] = [display(1), display(2, 1920, { label: 'Touch' })] as const;
const machine = { screens: [left, right], demoFolder: '/home/demo-site' };
const joined = { origin: 'https://192.168.1.5:4817', anchor: 'PEM', tokens: { desk: 'd', customer: 'c' } };
const counter: SetupPlan = {
  hub: { kind: 'joined' },
  windows: [
    { role: 'desk', displayId: 1 },
    { role: 'customer', displayId: 2 },
  ],
  printers: [],
  autostart: true,
};
const own: SetupPlan = {
  hub: { kind: 'own', demo: false, network: false },
  windows: [{ role: 'manage', displayId: null }],
  printers: [],
  autostart: false,
};

describe('what the assistant was told becomes settings', () => {
  test('a counter that joins a hub: pinned authority, a token for each window, each on its display', () => {
    const settings = settingsOfPlan(counter, joined, machine, null);
    expect(settings).toEqual({
      version: 1,
      hub: { mode: 'remote', url: joined.origin, anchor: 'PEM' },
      windows: [
        { role: 'desk', display: rememberDisplay(left) },
        { role: 'customer', display: rememberDisplay(right) },
      ],
      stationTokens: { desk: 'd', customer: 'c' },
      autostart: true,
    });
    expect(settingsSchema.safeParse(settings).success).toBe(true);
  });

  test('a hub of its own; the demo has its own folder, so that the real site can follow', () => {
    expect(settingsOfPlan(own, null, machine, null).hub).toEqual({ mode: 'own', demo: false });
    const demo = { ...own, hub: { kind: 'own', demo: true, network: false } } as const;
    expect(settingsOfPlan(demo, null, machine, null).hub).toEqual({
      mode: 'own',
      demo: true,
      dataFolder: '/home/demo-site',
    });
  });

  test('printers are kept for a hub of its own, until it took them; not for the demo, which prints into files', () => {
    const printers = [{ role: 'manage', paper: 'a4', queue: 'HP LaserJet' }] as const;
    const settings = settingsOfPlan({ ...own, printers: [...printers] }, null, machine, null);
    expect(settings.printers).toEqual(printers);
    expect(settingsSchema.safeParse(settings).success).toBe(true);
    const demo = { ...own, printers: [...printers], hub: { kind: 'own', demo: true, network: false } } as const;
    expect(settingsOfPlan({ ...demo, printers: [...printers] }, null, machine, null)).not.toHaveProperty('printers');
    expect(settingsOfPlan({ ...counter, printers: [...printers] }, joined, machine, null)).not.toHaveProperty(
      'printers',
    );
  });

  test('a window without a code has no token, and the plan is refused', () => {
    expect(hasTokens(counter, joined, null)).toBe(true);
    expect(hasTokens(counter, { ...joined, tokens: { desk: 'd' } }, null)).toBe(false);
    expect(hasTokens(counter, null, null)).toBe(false);
    expect(hasTokens(own, null, null)).toBe(true);
  });
});

describe('a machine that is changed', () => {
  const before: Settings = settingsOfPlan(counter, joined, machine, null);
  const left2 = { x: 10, y: 50, width: 900, height: 700, maximized: false };

  test('keeps tokens and where windows were left while it stays at its hub', () => {
    const moved: Settings = { ...before, windows: before.windows.map((one) => ({ ...one, bounds: left2 })) };
    const onlyDesk: SetupPlan = { ...counter, windows: [{ role: 'desk', displayId: 2 }] };
    expect(hasTokens(onlyDesk, null, moved)).toBe(true);
    expect(settingsOfPlan(onlyDesk, null, machine, moved)).toMatchObject({
      hub: before.hub,
      windows: [{ role: 'desk', display: rememberDisplay(right), bounds: left2 }],
      stationTokens: { desk: 'd', customer: 'c' },
    });
  });

  test('takes no token along to another hub, nor to one that shows another authority', () => {
    const other = { origin: 'https://192.168.1.9:4817', anchor: 'OTHER', tokens: { desk: 'new' } };
    expect(settingsOfPlan(counter, other, machine, before).stationTokens).toEqual({ desk: 'new' });
    const swapped = { ...joined, anchor: 'OTHER', tokens: { desk: 'new' } };
    expect(settingsOfPlan(counter, swapped, machine, before).stationTokens).toEqual({ desk: 'new' });
    expect(settingsOfPlan(own, null, machine, before).stationTokens).toEqual({});
  });

  test('begins with what it is now, each window on the display it is found on', () => {
    expect(currentSetup(before, [right, left])).toEqual({
      hub: { kind: 'joined', address: joined.origin },
      windows: counter.windows,
      autostart: true,
    });
    expect(currentSetup(before, [left]).windows).toEqual([
      { role: 'desk', displayId: 1 },
      { role: 'customer', displayId: null },
    ]);
  });
});
