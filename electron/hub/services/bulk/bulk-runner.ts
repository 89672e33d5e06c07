import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBulkWriter } from '../../bulk/bulk-writer.ts';
import type { BulkJobRow } from '../../store/bulk.ts';
import type { Commands } from '../../store/commands.ts';
import type { JournalRow } from '../../store/journal-rows.ts';
import type { House } from '../house.ts';
import { bulkStateOf, findBulkJob, stepBulkJob } from './bulk-rows.ts';
import { makeHomes } from './make-homes.ts';
import { createSteadyPace } from './steady-pace.ts';
import { bulkFolder, writeBuilding } from './write-building.ts';

/** Bulk jobs at work, the oldest first. */
export type BulkRunner = {
  /** Takes up what a hub that ended left behind, and clears away files without a job. */
  readonly begin: () => Promise<void>;
  /** Hears what was committed: a job begun or ended. */
  readonly hear: (rows: readonly JournalRow[]) => void;
  /** Resolves when no job is running. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const hub = { kind: 'hub' } as const;
/** Jobs numbered at once: a short one need not wait for a long one's last page. */
const jobsAtOnce = 2;
const lookForExpiredEveryMs = 60_000;

/** `pressIdle` resolves when no desk waits for a paper: bulk goes on only then. */
export function createBulkRunner(parts: {
  readonly house: House;
  readonly commands: Commands;
  readonly pressIdle: () => Promise<void>;
  readonly onFault: (problem: unknown) => void;
}): BulkRunner {
  const { house, commands, pressIdle, onFault } = parts;
  const { bulk } = house.books;
  const closing = new AbortController();
  let begun = false;
  const underway = new Map<string, AbortController>();
  const writer = createBulkWriter();
  const writing = new Set<Promise<void>>();
  let numbering: Promise<unknown> = Promise.resolve();
  let last: Promise<void> = Promise.resolve();
  let clearing: Promise<void> = Promise.resolve();
  let begunAnother = Promise.withResolvers<void>();
  let timer: NodeJS.Timeout | null = null;

  const pauseFor = (turn: () => Promise<unknown>) => async () => {
    await pressIdle();
    await turn();
    if (closing.signal.aborted) throw new Error('the hub closes');
  };
  // Composing is work of the loop itself; handing on what a thread then draws is little.
  const composing = pauseFor(createSteadyPace());
  const handingOn = pauseFor(() => new Promise<void>((resolve) => setImmediate(resolve)));

  const inTurn = <T>(make: () => Promise<T>): Promise<T> => {
    const turn = numbering.then(make, make);
    numbering = turn.catch(() => undefined);
    return turn;
  };

  async function work(job: BulkJobRow): Promise<void> {
    const control = new AbortController();
    underway.set(job.id, control);
    const signal = AbortSignal.any([control.signal, closing.signal]);
    const mineWriting: Promise<void>[] = [];
    try {
      const homes = Map.groupBy(bulk.homes(job.id), ({ file }) => file);
      for (const file of bulk.files(job.id)) {
        if (file.written === 1) continue;
        const mine = homes.get(file.file) ?? [];
        await makeHomes(house, commands, job, mine, { pause: composing, inTurn });
        // A second thread would double what the fonts take and leave no core to the desks; one is fast enough.
        while (writing.size > 0) await Promise.race(writing).catch(() => undefined);
        if (findBulkJob(house, job.id).state !== 'running') return;
        const one = writeBuilding(house, commands, job, file, mine, { writer, signal, pause: handingOn });
        const done = one.finally(() => writing.delete(done));
        // Waited for below; until then a failure must not count as nobody's.
        done.catch(() => undefined);
        writing.add(done);
        mineWriting.push(done);
      }
      await Promise.all(mineWriting);
    } catch (problem) {
      control.abort();
      await Promise.allSettled(mineWriting);
      if (closing.signal.aborted || findBulkJob(house, job.id).state !== 'running') return;
      onFault(problem);
      await commands.run(hub, (tx) => void stepBulkJob(house, tx, findBulkJob(house, job.id), { what: 'fault' }));
    } finally {
      underway.delete(job.id);
      if (!closing.signal.aborted) await clearAway();
    }
  }

  async function workOff(): Promise<void> {
    const working = new Set<Promise<void>>();
    for (;;) {
      const waiting = closing.signal.aborted ? [] : bulk.inState('running').filter(({ id }) => !underway.has(id));
      const next = working.size < jobsAtOnce ? waiting[0] : undefined;
      if (next) {
        const one = work(next).finally(() => working.delete(one));
        working.add(one);
      } else if (working.size > 0) await Promise.race([...working, begunAnother.promise]);
      else return writer.rest();
    }
  }

  const wake = () => {
    begunAnother.resolve();
    begunAnother = Promise.withResolvers();
    last = last.then(workOff).catch(onFault);
  };

  async function expire(): Promise<void> {
    const at = house.now();
    for (const row of bulk.inState('ready')) {
      const state = bulkStateOf(row);
      if (state.state !== 'ready' || state.expiresAt > at) continue;
      await commands.run(hub, (tx) => {
        stepBulkJob(house, tx, findBulkJob(house, row.id), { what: 'destroy', because: 'expired' });
      });
    }
  }

  async function clearAway(): Promise<void> {
    const folders = await readdir(join(house.folder, 'bulk')).catch(() => []);
    for (const id of folders) {
      const state = bulk.job(id)?.state;
      if (state !== 'running' && state !== 'ready') await rm(bulkFolder(house, id), { recursive: true, force: true });
    }
  }

  return {
    async begin() {
      begun = true;
      await clearAway();
      await expire();
      timer = setInterval(() => void expire().catch(onFault), lookForExpiredEveryMs).unref();
      wake();
    },
    hear(rows) {
      if (!begun || closing.signal.aborted) return;
      if (rows.some(({ type }) => type === 'bulk.started')) wake();
      const ended = rows.filter(({ type }) => endings.has(type));
      if (ended.length === 0) return;
      for (const { subject_id: id } of ended) underway.get(id)?.abort();
      clearing = clearing.then(clearAway).catch(onFault);
    },
    async idle() {
      await last;
      await clearing;
    },
    async close() {
      if (timer !== null) clearInterval(timer);
      closing.abort();
      await last;
      await clearing;
    },
  };
}

const endings: ReadonlySet<string> = new Set(['bulk.cancelled', 'bulk.failed', 'bulk.destroyed']);
