import { hash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addFirstKept, readFirstKept } from '../../backup/retention-ledger.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { RunCause } from '#shared/domain/retention/retention-events.ts';
import type { TimedKind } from '#shared/domain/retention/retention-table.ts';
import {
  countDue,
  type FirstKept,
  firstKept,
  type RetentionFact,
  whatIsDue,
} from '#shared/domain/retention/what-is-due.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Commands, Tx } from '../../store/commands.ts';
import { eraseHouseholds } from '../erasure/erase-household.ts';
import type { House } from '../house.ts';
import { gatherFacts } from './gather-facts.ts';
import { tableHash, tableOf } from './site-table.ts';

type Parts = { readonly house: House; readonly commands: Commands };

/** What is due on a day, and the first day of each kind that stays. */
export function lookAhead(house: House, date: CalendarDate) {
  const table = tableOf(house);
  const kept = firstKept(table, date, readFirstKept(house.folder));
  return { table, kept, due: whatIsDue(gatherFacts(house, kept), kept) };
}

/**
 * Erases what is due on a day and writes down what went: the proof is an entry of the journal. Households first, each by
 * itself; a run that is cut off is done to its end by the next. The hub itself leaves no entry where nothing was due.
 */
export async function runRetention(
  { house, commands }: Parts,
  actor: Actor,
  { cause, date }: { readonly cause: RunCause; readonly date: CalendarDate },
): Promise<void> {
  const { table, kept, due } = lookAhead(house, date);
  if (due.length === 0 && cause !== 'hand') return;
  const people = due.filter(({ kind }) => kind === 'walk-ins' || kind === 'former-owners').map(({ id }) => id);
  await eraseHouseholds({ house, commands }, actor, people, { cause: 'retention', reason: 'retention', force: true });
  const files = await commands.run(actor, (tx) => {
    const freed = eraseRows(house, due);
    record(house, tx, { cause, date, table: tableHash(table), due, kept });
    return freed;
  });
  for (const path of [...files, ...foldersOf(house, due)]) await rm(path, { recursive: true, force: true });
  house.books.erasure.emptyLog();
  await addFirstKept(house.folder, kept);
  await addFirstKept(join(house.folder, 'backups'), kept);
}

/** The paths of files that only the rows named. */
function eraseRows(house: House, due: readonly RetentionFact[]): readonly string[] {
  const { retention, erasure } = house.books;
  const ids = (kind: TimedKind) => new Set(due.filter((fact) => fact.kind === kind).map(({ id }) => id));
  const photos = ids('photos');
  const jobs = ids('print-jobs');
  const files = retention.filesOf([...photos]);
  const visits = ids('visits');
  retention.eraseTexts([...retention.wordsOfJobs([...jobs]), ...erasure.wordsAbout([...visits])]);
  for (const id of visits) retention.eraseVisit(id);
  for (const id of photos) retention.erasePhoto(id);
  for (const id of ids('reminder-answers')) retention.eraseAnswer(id);
  for (const id of jobs) retention.erasePrintJob(id);
  for (const id of ids('sign-in-sheets')) retention.eraseSheet(id);
  for (const id of ids('displays')) retention.eraseDisplay(id);
  return files.map((file) => join(house.folder, 'files', file.slice(0, 2), file));
}

function foldersOf(house: House, due: readonly RetentionFact[]): readonly string[] {
  return due.flatMap(({ kind, id }) => {
    if (kind === 'logs') return [join(house.folder, 'logs', id)];
    return kind === 'put-aside' ? [join(house.folder, id)] : [];
  });
}

type Ran = {
  readonly cause: RunCause;
  readonly date: CalendarDate;
  readonly table: string;
  readonly due: readonly RetentionFact[];
  readonly kept: FirstKept;
};

function record(house: House, tx: Tx, { cause, date, table, due, kept }: Ran): void {
  const erased = countDue(due, kept).map(({ kind, firstKept: before, count }) => ({ kind, before, count }));
  const ids = hash('sha256', due.map(({ kind, id }) => `${kind} ${id}\n`).join(''), 'hex');
  tx.append({ type: 'retention.ran', subjectId: house.directory.siteId, payload: { cause, date, table, erased, ids } });
}
