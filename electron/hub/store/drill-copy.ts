import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { addDays } from '#shared/domain/time/business-day.ts';
import type { SiteSettings } from '#shared/domain/settings/site-settings.ts';
import { openStore } from './open.ts';

/** What whoever drills must know of the copy. */
export type DrillCopy = { readonly date: CalendarDate; readonly settings: SiteSettings };
export type DrillPerson = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly pinHash: string;
};

/** The mark every screen, slip and paper of a drill carries, since all of them name the site. */
const mark = { zh: '【演练】', en: 'DRILL · ' } as const;

/** Copies the database as it stands this moment; the site at work goes on meanwhile. */
export async function copyDatabase(fromFolder: string, toFolder: string): Promise<void> {
  const source = new Sqlite(join(fromFolder, 'keyturn.db'), { readonly: true, fileMustExist: true });
  try {
    await source.backup(join(toFolder, 'keyturn.db'));
  } finally {
    source.close();
  }
}

/**
 * Makes a copied site fit for a drill: its name carries the mark, its printers write files, nothing waits to be printed, no
 * backup leaves the folder, and the next day with appointments is the day drilled.
 * That day lies after the last one of the books, so that the copy's time never runs backwards.
 */
export function prepareDrillCopy(folder: string, today: CalendarDate, person: DrillPerson): DrillCopy {
  const store = openStore(folder);
  try {
    const [site] = store.select((q) => q.selectFrom('site').selectAll());
    if (!site) throw new Error('the data folder holds no site');
    const known = JSON.parse(site.settings) as SiteSettings;
    const settings = { ...known, siteName: mark.zh + known.siteName, siteNameEn: mark.en + known.siteNameEn };
    const [last] = store.select((q) => q.selectFrom('business_days').select('date').orderBy('date', 'desc').limit(1));
    const [next] = store.select((q) =>
      q.selectFrom('units').select('appointment').where('appointment', '>=', today).orderBy('appointment').limit(1),
    );
    const expected = (next?.appointment?.slice(0, 10) ?? today) as CalendarDate;
    const earliest = last ? addDays(last.date as CalendarDate, 1) : today;
    const date = expected > earliest ? expected : earliest;
    store.db.transaction(() => {
      store.change((q) => q.updateTable('site').set({ settings: JSON.stringify(settings), second_folder: null }));
      store.change((q) =>
        q.updateTable('printers').set({ address: JSON.stringify({ kind: 'file', folder: 'drill' }) }),
      );
      store.change((q) =>
        q.updateTable('print_jobs').set({ state: 'cancelled' }).where('state', 'in', ['queued', 'sent', 'uncertain']),
      );
      store.change((q) => q.updateTable('bulk_jobs').set({ state: 'cancelled' }).where('state', '=', 'running'));
      store.change((q) => q.deleteFrom('sessions'));
      if (date !== expected) {
        // Those expected on the day drilled make room for the day that is drilled.
        store.change((q) => q.updateTable('units').set({ appointment: null }).where('appointment', 'like', `${date}%`));
      }
      store.change((q) =>
        q
          .updateTable('units')
          .set((e) => ({ appointment: e.fn<string>('replace', ['appointment', e.val(expected), e.val(date)]) }))
          .where('appointment', 'like', `${expected}%`),
      );
      store.change((q) =>
        q.insertInto('staff').values({
          id: person.id,
          login: person.login,
          name: person.name,
          roles: JSON.stringify(['supervisor']),
          active: 1,
          pin_hash: person.pinHash,
        }),
      );
    })();
    return { date, settings };
  } finally {
    store.close();
  }
}
