import { z } from 'zod';

/** As much of a key press as decides about it; Electron's `Input` and a page's `KeyboardEvent` both become one. */
const pressedKey = z.object({
  key: z.string(),
  control: z.boolean(),
  alt: z.boolean(),
  meta: z.boolean(),
});

/** Keys that act by themselves: reload, find, full screen, tools, history, menus, pictures of the screen, other programs. */
const actingKeys =
  /^(F\d{1,2}|Browser\w+|Launch\w+|ContextMenu|Help|PrintScreen|Power|PowerOff|Standby|WakeUp|Exit|AppSwitch|Zoom\w+|Print|Open|Save|New|Close|Find|Undo|Redo|Cut|Copy|Paste)$/;

/** Held, they do nothing yet; what is pressed with them is looked at by itself. */
const modifiers: ReadonlySet<string> = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'CapsLock', 'Fn']);

/**
 * Whether an unattended station (kiosk, customer screen, board) must not get this key press. Everything with Ctrl, Alt or
 * a system key is refused, whatever it does today: nothing at such a station needs it. Takes `unknown`: what can't be read
 * is refused. Ctrl+Alt+Del and the system's own gestures never arrive here. Rule: docs/kiosk-os.md.
 */
export function isKeyDenied(input: unknown): boolean {
  const parsed = pressedKey.safeParse(input);
  if (!parsed.success) return true;
  const { key, control, alt, meta } = parsed.data;
  if (key === 'Meta' || key === 'OS') return true;
  if (modifiers.has(key)) return false;
  return control || alt || meta || actingKeys.test(key);
}
