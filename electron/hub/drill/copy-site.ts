import { randomInt } from 'node:crypto';
import { constants, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { businessDayAt } from '#shared/domain/time/business-day.ts';
import { hashPin } from '../auth/secrets.ts';
import { copyDatabase, type DrillCopy, prepareDrillCopy } from '../store/drill-copy.ts';

/** A copy of a site for a drill, and who plays the staff in it. */
export type DrillSite = DrillCopy & {
  readonly folder: string;
  readonly login: string;
  readonly pin: string;
  /** Erases the copy. */
  readonly erase: () => void;
};

/** What a site needs beside its database; logs, prints and backups stay where they are. */
const wanted = ['keys', 'files', 'tls', 'notices'];
const login = 'drill';

/** Copies a site into a temporary folder of its owner only; the original is only read. */
export async function copySiteForDrill(data: string, now: number): Promise<DrillSite> {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-drill-'));
  const erase = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    await copyDatabase(data, folder);
    for (const name of wanted) {
      const from = join(data, name);
      if (!existsSync(from)) continue;
      cpSync(from, join(folder, basename(name)), { recursive: true, mode: constants.COPYFILE_FICLONE });
    }
    const pin = String(randomInt(100_000_000, 1_000_000_000));
    const person = { id: 'stf_drill', login, name: '演练', pinHash: await hashPin(pin) };
    // Where the site lies does not matter here: a day early or late only asks for another day's appointments.
    const today = businessDayAt(now, { timeZone: 'Asia/Shanghai', dayStart: '04:00' }).date;
    return { ...prepareDrillCopy(folder, today, person), folder, login, pin, erase };
  } catch (problem) {
    erase();
    throw problem;
  }
}
