import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createStream } from 'rotating-file-stream';

/** Takes lines at no cost to who hands them over, and never fails: a full disk must not take anything down. */
export type LogFile = {
  readonly write: (line: string) => void;
  /** Writes what still waits at once and without the loop; for a process that is about to end. */
  readonly flushNow: () => void;
  /** Writes what still waits and lets go of the file. */
  readonly close: () => Promise<void>;
};

/** As much as is used here of a stream that rotates its file. */
export type RotatingStream = Pick<NodeJS.WritableStream, 'write' | 'end' | 'on'>;

/**
 * The newest and those before it, of at most five megabytes each. Files go by their age, when their time is over; the number
 * only keeps a fault that fills them from filling the disk.
 */
const fileSize = '5M';
const keptFiles = 100;
const flushEveryMs = 250;
/** Beyond this, lines are lost rather than kept in memory: the disk does not take them. */
const mostWaiting = 5_000;
const tryAgainAfterMs = 60_000;

/** Opens `name` in `folder`, which is made when the first line is written. */
export function openLogFile(
  folder: string,
  name: string,
  open: () => RotatingStream = rotating(folder, name),
): LogFile {
  let stream: RotatingStream | null = null;
  let brokenAt = 0;
  let waiting: string[] = [];
  let lost = 0;
  let timer: NodeJS.Timeout | null = null;
  let unwritten = 0;

  function ready(): RotatingStream | null {
    if (stream !== null || (brokenAt > 0 && Date.now() - brokenAt < tryAgainAfterMs)) return stream;
    const opened = open();
    opened.on('error', () => {
      if (stream === opened) stream = null;
      brokenAt = Date.now();
      unwritten = 0;
    });
    stream = opened;
    return opened;
  }

  function flush(): void {
    timer = null;
    const to = ready();
    if (to === null || waiting.length === 0) return;
    const lines = waiting.length;
    unwritten += lines;
    to.write(told(), () => {
      unwritten = Math.max(0, unwritten - lines);
    });
  }

  /** All that waits, as one text, and how much went missing before it. */
  function told(): string {
    const missing = lost === 0 ? '' : `${JSON.stringify({ event: 'lines were lost', lost })}\n`;
    const text = missing + waiting.join('');
    waiting = [];
    lost = 0;
    return text;
  }

  return {
    write(line) {
      if (waiting.length + unwritten < mostWaiting) waiting.push(line);
      else lost += 1;
      timer ??= setTimeout(flush, flushEveryMs).unref();
    },
    flushNow() {
      try {
        mkdirSync(folder, { recursive: true });
        appendFileSync(join(folder, name), told(), { mode: 0o600 });
      } catch {
        // Nothing more can be done for these lines.
      }
    },
    async close() {
      if (timer !== null) clearTimeout(timer);
      flush();
      const last = stream;
      if (last === null) return;
      await new Promise<void>((resolve) => {
        last.on('error', () => resolve());
        last.on('close', () => resolve());
        last.end();
      });
    },
  };
}

function rotating(folder: string, name: string): () => RotatingStream {
  return () => createStream(name, { path: folder, size: fileSize, rotate: keptFiles, mode: 0o600 });
}
