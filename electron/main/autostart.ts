import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';
import type { Log } from './log.ts';

export type Program = {
  readonly platform: NodeJS.Platform;
  /** From its sources it is started by hand. */
  readonly packaged: boolean;
  readonly execPath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/** Has the app start with the machine, or no longer. Done anew at each start: an AppImage may have been moved. */
export function applyAutostart(on: boolean, program: Program, app: Pick<App, 'setLoginItemSettings'>, log: Log): void {
  if (!program.packaged) return;
  try {
    if (program.platform === 'linux') writeEntry(on, program);
    else app.setLoginItemSettings({ openAtLogin: on });
  } catch (error) {
    log(`starting with the machine could not be set: ${String(error)}`);
  }
}

/** Where desktops of Linux look for what starts with a session (XDG autostart). */
export function entryPath({ env, home }: Pick<Program, 'env' | 'home'>): string {
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'autostart', 'keyturn.desktop');
}

/** The entry itself. An AppImage runs from a folder that is gone afterwards; its file is what starts it again. */
export function desktopEntry({ env, execPath }: Pick<Program, 'env' | 'execPath'>): string {
  const program = env.APPIMAGE || execPath;
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Keyturn',
    'Name[zh_CN]=启钥',
    `Exec=${quoted(program)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

function writeEntry(on: boolean, program: Program): void {
  const path = entryPath(program);
  if (!on) return rmSync(path, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, desktopEntry(program));
}

/** As the Desktop Entry Specification has it: quotes around, reserved characters escaped, % doubled, and all that as a string. */
function quoted(path: string): string {
  const escaped = path.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${escaped.replaceAll('\\', '\\\\')}"`;
}
