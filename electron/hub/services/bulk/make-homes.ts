import { deflateSync } from 'node:zlib';
import type { CalendarDate, UnitId } from '#shared/domain/ids.ts';
import type { DocumentKind } from '#shared/domain/papers/document-kinds.ts';
import type { BulkContent, BulkScope } from '#shared/domain/bulk/bulk-order.ts';
import type { BulkPrint } from '../../bulk/bulk-messages.ts';
import type { BulkHomeLine, BulkJobRow, BulkPaperRow } from '../../store/bulk.ts';
import type { Commands, Tx } from '../../store/commands.ts';
import { openHouseholdKey } from '../documents/document-key.ts';
import { bulkNumber, bulkSeries } from '../documents/document-numbers.ts';
import { printRecord } from '../documents/document-parts.ts';
import type { House } from '../house.ts';
import { findBulkJob, stepBulkJob } from './bulk-rows.ts';
import { composeHome } from './compose-home.ts';

const hub = { kind: 'hub' } as const;
type MadeHome = {
  readonly home: BulkHomeLine;
  readonly faults: string;
  readonly print: Uint8Array | null;
  readonly papers: readonly BulkPaperRow[];
};

/** Names what a home's papers are bound to while they lie sealed. */
export const bulkPart = (jobId: string, place: number) => `bulk ${jobId} ${place}`;

/**
 * Composes and numbers the papers of homes that have none yet, a paper at a turn of the loop and a home in a commit, so that
 * desks never wait for more than one; `pause` lets whatever is more urgent go first, `inTurn` keeps two jobs from giving the same number. Stops when
 * the job is not running any more.
 */
export async function makeHomes(
  house: House,
  commands: Commands,
  job: BulkJobRow,
  homes: readonly BulkHomeLine[],
  {
    pause,
    inTurn,
  }: {
    readonly pause: () => Promise<void>;
    readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  },
): Promise<void> {
  const waiting = homes.filter(({ made }) => made === 0);
  for (const home of waiting) {
    let stands: Kept = 'another-day';
    // The day ended in between: the home gets numbers of the new one.
    while (stands === 'another-day') {
      stands = await inTurn(async () => {
        // Begins the new business day first, if it is due: a number names its day.
        await commands.run(hub, () => undefined);
        const date = house.day().date;
        await pause();
        const made = await makeHome(house, job, home, { date, next: nextNumbers(house, date), pause });
        return commands.run(hub, (tx) => keepHome(house, tx, job.id, date, made));
      });
    }
    if (stands === 'ended') return;
  }
}

/** What became of the papers of a home: on record, the job had ended, or the day they are numbered by. */
type Kept = 'kept' | 'ended' | 'another-day';

function nextNumbers(house: House, date: CalendarDate): (kind: DocumentKind) => number {
  const last = new Map<DocumentKind, number>();
  return (kind) => {
    const place = (last.get(kind) ?? house.books.documents.lastNumber(bulkSeries(kind), date)) + 1;
    last.set(kind, place);
    return place;
  };
}

async function makeHome(
  house: House,
  job: BulkJobRow,
  home: BulkHomeLine,
  {
    date,
    next,
    pause,
  }: {
    readonly date: CalendarDate;
    readonly next: (kind: DocumentKind) => number;
    readonly pause: () => Promise<void>;
  },
): Promise<MadeHome> {
  const unit = house.books.units.byId(home.unit_id);
  if (!unit) throw new Error('a home of a bulk job is not in the roster');
  const on = dayOf(job, unit.appointment, date);
  const { papers, faults } = await composeHome(house, unit, on, job.content as BulkContent, pause);
  await pause();
  const made = { madeAt: job.made_at, madeOn: date };
  const prints = papers.map(
    (paper): BulkPrint => printRecord(house, paper, bulkNumber(paper.model.kind, date, next(paper.model.kind)), made),
  );
  const key = openHouseholdKey(house, home.household_id);
  const packed = deflateSync(JSON.stringify(prints), { level: 1 });
  return {
    home,
    faults: JSON.stringify(faults),
    print: prints.length === 0 ? null : house.privacy.lockBytes(key, bulkPart(job.id, home.place), packed),
    papers: prints.map(({ number, model, contentHash }) => ({
      number,
      job_id: job.id,
      unit_id: home.unit_id,
      kind: model.kind,
      business_date: date,
      content_hash: contentHash,
      pages: 0,
      withdrawn: 0,
    })),
  };
}

/** The day of the visit the papers are for: areas and settlements are told as of then. */
function dayOf(job: BulkJobRow, appointment: string | null, today: CalendarDate): CalendarDate {
  const scope = JSON.parse(job.scope) as BulkScope;
  const day = scope.kind === 'date' ? scope.date : (appointment?.slice(0, 10) as CalendarDate | undefined);
  return day !== undefined && day > today ? day : today;
}

function keepHome(
  house: House,
  tx: Tx,
  jobId: string,
  date: CalendarDate,
  { home, faults, print, papers }: MadeHome,
): Kept {
  const { bulk, documents } = house.books;
  const job = findBulkJob(house, jobId);
  if (job.state !== 'running') return 'ended';
  if (house.day().date !== date) return 'another-day';
  const counts = new Map<DocumentKind, number>();
  bulk.saveHome({ job_id: jobId, place: home.place, made: 1, faults, print });
  for (const paper of papers) {
    bulk.insertPaper(paper);
    counts.set(paper.kind as DocumentKind, (counts.get(paper.kind as DocumentKind) ?? 0) + 1);
  }
  tx.append({
    type: 'bulk.home-made',
    subjectId: home.unit_id,
    payload: {
      jobId,
      unitId: home.unit_id as UnitId,
      papers: papers.map(({ number, kind, content_hash: contentHash }) => ({
        number,
        kind: kind as DocumentKind,
        contentHash,
      })),
      faults: (JSON.parse(faults) as unknown[]).length,
    },
  });
  for (const [kind, count] of counts) {
    const series = bulkSeries(kind);
    documents.setLastNumber(series, date, documents.lastNumber(series, date) + count);
  }
  const made = { ...job, papers: job.papers + papers.length };
  stepBulkJob(house, tx, made, { what: 'homes-made', count: 1 });
  return 'kept';
}
