import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { BulkFault, BulkForm } from '#shared/domain/bulk/bulk-order.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import type { BulkHomeOrder, DrawnHome } from '../../bulk/bulk-messages.ts';
import type { BulkWriter } from '../../bulk/bulk-writer.ts';
import type { BulkFileRow, BulkHomeLine, BulkJobRow } from '../../store/bulk.ts';
import type { Commands } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { faultsOf, findBulkJob, stepBulkJob } from './bulk-rows.ts';
import { bulkPart } from './make-homes.ts';

const hub = { kind: 'hub' } as const;
/** Homes whose pages are noted in one commit. */
const batch = 16;

/** Where the files of a job lie. */
export const bulkFolder = (house: House, jobId: string) => join(house.folder, 'bulk', jobId);
/** Where one of them lies, sealed. */
export const bulkPath = (house: House, jobId: string, file: number) => join(bulkFolder(house, jobId), `${file}.sealed`);
/** What its chunks are bound to. */
export const bulkName = (jobId: string, file: number) => `bulk ${jobId} file ${file}`;

/** Writes the file of a building whose homes are all made, and notes it. Throws where the worker failed or was called off. */
export async function writeBuilding(
  house: House,
  commands: Commands,
  job: BulkJobRow,
  file: BulkFileRow,
  homes: readonly BulkHomeLine[],
  control: { readonly writer: BulkWriter; readonly signal: AbortSignal; readonly pause: () => Promise<void> },
): Promise<void> {
  const { bulk } = house.books;
  if (job.key === null) return;
  const key = house.privacy.fileKey(job.id, job.key);
  await mkdir(bulkFolder(house, job.id), { recursive: true, mode: 0o700 });
  const order = {
    path: bulkPath(house, job.id, file.file),
    name: bulkName(job.id, file.file),
    key,
    form: job.form as BulkForm,
    title: `${file.building} ${house.directory.settings().siteName}`,
    author: house.directory.settings().siteName,
    createdAt: job.made_at,
  };
  const total = { pages: 0, papers: 0 };
  let drawn: DrawnHome[] = [];
  const note = async () => {
    const noted = drawn;
    drawn = [];
    await commands.run(hub, () => noteDrawn(house, job.id, noted));
  };
  const bytes = await control.writer.write(
    order,
    ordersOf(house, job.id, homes, control.pause),
    async (home) => {
      drawn.push(home);
      total.pages += home.pages.reduce((sum, { pages }) => sum + pages, 0);
      total.papers += home.pages.length;
      if (drawn.length >= batch) await note();
    },
    control.signal,
  );
  await note();
  await commands.run(hub, (tx) => {
    const now = findBulkJob(house, job.id);
    if (now.state !== 'running') return;
    bulk.saveFile({ ...file, written: 1, bytes: total.papers === 0 ? 0 : bytes, ...total });
    stepBulkJob(house, tx, now, { what: 'file-written' });
  });
  await forgetPrints(house, commands, homes);
}

async function* ordersOf(
  house: House,
  jobId: string,
  homes: readonly BulkHomeLine[],
  pause: () => Promise<void>,
): AsyncGenerator<BulkHomeOrder> {
  const { bulk, units } = house.books;
  for (const { place, unit_id: unitId, household_id: householdId } of homes) {
    await pause();
    const sealed = bulk.print(jobId, place);
    const unit = units.byId(unitId);
    const household = units.household(householdId);
    if (sealed === null || !unit || !household) continue;
    const { key } = house.privacy.householdKey(household.id, household.wrapped_key);
    const path = [unit.entrance, unit.room].flatMap((part) => (part ? [part.replaceAll(/[\\/:*?"<>|.]/g, '_')] : []));
    yield { place, key, bound: `${householdId} ${bulkPart(jobId, place)}`, sealed, path: path.join('/') };
  }
}

/** Pages of each paper; a paper no font can print is a fault of its home and its number in force no more. */
function noteDrawn(house: House, jobId: string, drawn: readonly DrawnHome[]): void {
  const { bulk } = house.books;
  for (const { place, pages, unprintable } of drawn) {
    for (const { number, pages: count } of pages) bulk.setPages(number, count);
    if (unprintable.length === 0) continue;
    const known = faultsOf(bulk.homesWithFaults(jobId).find((home) => home.place === place) ?? { faults: '[]' });
    const more = unprintable.flatMap((number): BulkFault[] => {
      bulk.withdrawPaper(number);
      const kind = (bulk.paper(number)?.kind ?? '') as DocumentKind;
      // A file begun again after a restart says the same once more.
      return known.some((one) => one.kind === kind) ? [] : [{ kind, code: 'glyph-missing', fields: [] }];
    });
    if (more.length > 0) bulk.setFaults(jobId, place, JSON.stringify([...known, ...more]));
  }
}

/** What the papers said lies in the file now. */
async function forgetPrints(house: House, commands: Commands, homes: readonly BulkHomeLine[]): Promise<void> {
  for (let from = 0; from < homes.length; from += batch) {
    // Whoever waits goes first; not put off even by a hub that closes.
    await turnOfTheLoop();
    await commands.run(hub, () => {
      for (const home of homes.slice(from, from + batch)) house.books.bulk.forgetPrint(home.job_id, home.place);
    });
  }
}
