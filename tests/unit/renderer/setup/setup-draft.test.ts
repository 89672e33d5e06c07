import { firstDraft, lacksDisplay, planOf, withHub, withRole } from '#renderer/stations/setup/setup-draft.ts';
import type { CurrentSetup, Machine } from '#shared/bridge/setup.ts';
import { describe, expect, test } from 'vitest';

const bounds = { x: 0, y: 0, width: 1920, height: 1080 };
const main = { id: 10, number: 1, label: 'DELL', primary: true, bounds };
const other = { id: 20, number: 2, label: 'Touch', primary: false, bounds: { ...bounds, x: 1920 } };
const machine = (parts: Partial<Machine> = {}): Machine => ({
  version: '0',
  name: 'pc',
  displays: [main, other],
  printers: [],
  keychain: true,
  hasSite: false,
  current: null,
  locked: false,
  ...parts,
});

describe('which screen a station gets', () => {
  test('desk on the main one, customer screen opposite, a board none that others stand on', () => {
    let draft = withHub(firstDraft(machine()), 'joined', machine());
    for (const role of ['desk', 'customer', 'board'] as const) {
      draft = withRole(draft, role, true, [main, other]);
    }
    expect(draft.places).toEqual({ desk: 10, customer: 20, board: null });
    expect(lacksDisplay(draft, [main, other])).toBe(true);
    expect(lacksDisplay(withRole(draft, 'board', false, [main, other]), [main, other])).toBe(false);
  });

  test('a kiosk alone takes the one screen there is; one that shares it lacks one', () => {
    const alone = withRole(withHub(firstDraft(machine()), 'joined', machine()), 'kiosk', true, [main]);
    expect(alone.places).toEqual({ kiosk: 10 });
    expect(lacksDisplay(alone, [main])).toBe(false);
    expect(lacksDisplay(withRole(alone, 'desk', true, [main]), [main])).toBe(true);
  });
});

describe('where the assistant begins', () => {
  test('at a first start with nothing; as a hub it is reception and manage, open to the network', () => {
    const draft = firstDraft(machine());
    expect(planOf(draft)).toBeNull();
    expect(planOf(withHub(draft, 'own', machine()))).toEqual({
      hub: { kind: 'own', demo: false, network: true },
      windows: [
        { role: 'reception', displayId: 10 },
        { role: 'manage', displayId: 10 },
      ],
      printers: [],
      autostart: true,
    });
  });

  test('at a machine that is set up with what it is, also after a look at the other kind', () => {
    const current: CurrentSetup = {
      hub: { kind: 'joined', address: 'https://192.168.1.5:4817' },
      windows: [{ role: 'board', displayId: 20 }],
      autostart: false,
    };
    const set = machine({ current });
    const looked = withHub(withHub(firstDraft(set), 'own', set), 'joined', set);
    expect(planOf(looked)).toEqual({
      hub: { kind: 'joined' },
      windows: current.windows,
      printers: [],
      autostart: false,
    });
  });

  test('the demo is never open to the network', () => {
    const draft = { ...withHub(firstDraft(machine()), 'own', machine()), demo: true };
    expect(planOf(draft)?.hub).toEqual({ kind: 'own', demo: true, network: false });
  });
});
