import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOffMs, patienceMs } from '#shared/domain/printing/back-off.ts';
import {
  afterPrintEvent,
  newPrintJob,
  type PrintEvent,
  type PrintJobState,
} from '#shared/domain/printing/print-job.ts';
import { printReasons } from '#shared/domain/printing/print-reason.ts';

const patience = patienceMs.slip;
const second = 1000;

/** A job's road through events at given seconds; an event that does not fit says so. */
function follow(...road: readonly (readonly [seconds: number, event: PrintEvent])[]): PrintJobState | 'refused' {
  let job: PrintJobState = newPrintJob(0);
  for (const [at, event] of road) {
    const next = afterPrintEvent(job, event, at * second, patience);
    if (next === null) return 'refused';
    job = next;
  }
  return job;
}

const sending = { what: 'sending' } as const;
const noPaper = { what: 'not-sent', reason: 'paper-out', lasting: false } as const;
const unanswered = { what: 'unanswered', reason: 'hung-up' } as const;

test('a slip that the printer takes and acknowledges is confirmed by the printer', () => {
  expect(follow([0, sending], [1, { what: 'printed' }])).toEqual({ state: 'confirmed', at: second, by: 'printer' });
});

test('a printer without paper is tried again, soon at first and every half minute later, until patience is over', () => {
  expect(follow([0, noPaper])).toMatchObject({ state: 'queued', attempts: 1, notBefore: second, reason: 'paper-out' });
  expect(follow([0, noPaper], [1, noPaper])).toMatchObject({ state: 'queued', attempts: 2, notBefore: 3 * second });
  expect([1, 2, 3, 4, 5, 6, 7, 99].map(backOffMs)).toEqual([1, 2, 5, 10, 20, 30, 30, 30].map((s) => s * second));
  expect(follow([0, noPaper], [180, noPaper])).toEqual({ state: 'failed', at: 180 * second, reason: 'paper-out' });
});

test('what another try cannot mend fails at once, and a person may have it tried again with fresh patience', () => {
  const lasting = { ...noPaper, reason: 'paper-unsuitable', lasting: true } as const;
  expect(follow([0, lasting])).toMatchObject({ state: 'failed', reason: 'paper-unsuitable' });
  expect(follow([0, lasting], [500, { what: 'retry' }], [501, noPaper])).toMatchObject({
    state: 'queued',
    attempts: 1,
  });
});

test('a printer that hangs up after bytes may have left leaves it to a person, whatever is pressed', () => {
  expect(follow([0, sending], [1, unanswered])).toEqual({ state: 'uncertain', at: second, reason: 'hung-up' });
  expect(follow([0, sending], [1, unanswered], [2, { what: 'retry' }])).toBe('refused');
  expect(follow([0, sending], [1, unanswered], [2, sending])).toBe('refused');
  const seen = (printed: boolean) => follow([0, sending], [1, unanswered], [2, { what: 'answer', printed }]);
  expect(seen(true)).toEqual({ state: 'confirmed', at: 2 * second, by: 'person' });
  expect(seen(false)).toMatchObject({ state: 'queued', attempts: 0, askedAt: 2 * second });
});

test('after a restart a job that was sent is uncertain, unless the spooler can still be asked; one that waits goes on', () => {
  const restarted = { what: 'restarted' } as const;
  expect(follow([0, sending], [9, restarted])).toEqual({ state: 'uncertain', at: 9 * second, reason: 'restarted' });
  expect(follow([0, sending], [1, { what: 'spooled', spoolId: 'q-1' }], [9, restarted])).toMatchObject({
    state: 'sent',
    spoolId: 'q-1',
  });
  expect(follow([0, noPaper], [9, restarted])).toMatchObject({ state: 'queued', attempts: 1 });
});

test('what the spooler took is never called unsent, and what is being sent cannot be cancelled', () => {
  expect(follow([0, sending], [1, { what: 'spooled', spoolId: 'q-1' }], [2, noPaper])).toBe('refused');
  expect(follow([0, sending], [1, { what: 'cancel' }])).toBe('refused');
  expect(follow([0, noPaper], [1, { what: 'cancel' }])).toEqual({ state: 'cancelled', at: second });
});

const reason = fc.constantFrom(...printReasons);
const happening: fc.Arbitrary<PrintEvent> = fc.oneof(
  ...(
    [
      { what: 'sending' },
      { what: 'spooled', spoolId: 'q-1' },
      { what: 'restarted' },
      { what: 'retry' },
      { what: 'answer', printed: false },
    ] as const
  ).map((each) => fc.constant<PrintEvent>(each)),
  fc.record({ what: fc.constant('not-sent' as const), reason, lasting: fc.boolean() }),
  fc.record({ what: fc.constant('unanswered' as const), reason }),
  // These end a road, so they come seldom.
  {
    weight: 1,
    arbitrary: fc.constantFrom<PrintEvent[]>(
      { what: 'printed' },
      { what: 'cancel' },
      { what: 'answer', printed: true },
    ),
  },
);
const road = fc.array(fc.tuple(fc.nat(90), happening), { maxLength: 60 });

test('whatever happens in whatever order, bytes leave again only after nothing left or a person said it did not print', () => {
  fc.assert(
    fc.property(road, (events) => {
      let job: PrintJobState = newPrintJob(0);
      let at = 0;
      let mayBeOnPaper = false;
      for (const [pause, each] of events) {
        at += pause * second;
        const next = afterPrintEvent(job, each, at, patience);
        if (next === null) continue;
        if (each.what === 'sending') {
          expect(mayBeOnPaper).toBe(false);
          mayBeOnPaper = true;
        }
        if (each.what === 'not-sent' || (each.what === 'answer' && !each.printed)) mayBeOnPaper = false;
        job = next;
      }
    }),
    { numRuns: 1000 },
  );
});

test('no job is lost silently: it is printed, cancelled by a person, or still there to be asked for', () => {
  fc.assert(
    fc.property(road, (events) => {
      let job: PrintJobState = newPrintJob(0);
      let at = 0;
      let cancelled = false;
      let reported = false;
      for (const [pause, each] of events) {
        at += pause * second;
        const next = afterPrintEvent(job, each, at, patience);
        if (next === null) continue;
        cancelled ||= each.what === 'cancel';
        reported ||= each.what === 'printed' || (each.what === 'answer' && each.printed);
        job = next;
      }
      expect(job.state === 'cancelled').toBe(cancelled);
      expect(job.state === 'confirmed').toBe(reported);
      // Each of the others has a way on: by itself, or by a person.
      const ways = {
        queued: sending,
        sent: unanswered,
        uncertain: { what: 'answer', printed: false },
        failed: { what: 'retry' },
      };
      if (!cancelled && !reported) {
        const way = ways[job.state as keyof typeof ways] as PrintEvent;
        expect(afterPrintEvent(job, way, at, patience)).not.toBeNull();
      }
    }),
  );
});
