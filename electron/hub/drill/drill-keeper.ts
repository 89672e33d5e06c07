import type { Log } from '#logs/log.ts';
import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { CalendarDate } from '#shared/domain/ids.ts';
import type { DrillView } from '#shared/protocol/drills.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { workerUrl } from '../worker-url.ts';
import type { DrillOrderWord, DrillStart, DrillWord } from './drill-messages.ts';

/** A drill that does not end by itself is ended. */
const endsWithinMs = 5000;

/** The one drill of this machine: a hub of its own in a thread of its own, on a copy of the site. */
export type DrillKeeper = {
  /** Throws drill-running. */
  readonly start: (speed: number) => DrillView;
  readonly current: () => DrillView | null;
  /** Throws not-found. */
  readonly setSpeed: (speed: number) => DrillView;
  /** Ends it and erases the copy; nothing when there is none. */
  readonly stop: () => Promise<void>;
};

type Drill = { view: DrillView; folder: string | null; readonly worker: Worker; readonly ended: Promise<void> };

/** No drill yet. */
export function createDrillKeeper(data: string, key: Uint8Array, log: Log): DrillKeeper {
  let drill: Drill | null = null;

  function start(speed: number): DrillView {
    if (drill) throw new AppError('drill-running');
    const workerData: DrillStart = { data, speed, key };
    const worker = new Worker(workerUrl('drill-worker', 'drill'), { name: 'drill', workerData });
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    const begun: Drill = { view: { state: 'starting', url: null, date: null, speed }, folder: null, worker, ended };
    drill = begun;
    worker.on('message', (word: DrillWord) => {
      if (word.kind === 'copied') begun.folder = word.folder;
      else if (word.kind === 'over') begun.view = { ...begun.view, state: 'over' };
      else begun.view = { ...begun.view, state: 'running', url: word.url, date: word.date as CalendarDate };
    });
    worker.on('error', (problem) => {
      begun.view = { ...begun.view, state: 'failed', url: null };
      log.fault('the drill stopped', problem);
    });
    return begun.view;
  }

  return {
    start,
    current: () => drill?.view ?? null,
    setSpeed(speed) {
      if (!drill) throw new AppError('not-found');
      drill.worker.postMessage({ kind: 'speed', speed } satisfies DrillOrderWord);
      drill.view = { ...drill.view, speed };
      return drill.view;
    },
    async stop() {
      const ending = drill;
      if (!ending) return;
      drill = null;
      ending.worker.postMessage({ kind: 'stop' } satisfies DrillOrderWord);
      const late = setTimeout(() => void ending.worker.terminate(), endsWithinMs);
      await ending.ended;
      clearTimeout(late);
      if (ending.folder) rmSync(ending.folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
