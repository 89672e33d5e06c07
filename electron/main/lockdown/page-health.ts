/** What to do about a page that does not answer: a person at a desk decides, nobody stands at a kiosk to do so. */
export type HangAnswer = { readonly kind: 'leave' } | { readonly kind: 'end-page'; readonly afterMs: number };

/** Chromium has waited by then; this long a slow page may still come back by itself. */
const hangPatienceMs = 10_000;

/** An unattended page that hangs is ended, and comes back as after a crash. */
export function answerHang(unattended: boolean): HangAnswer {
  return unattended ? { kind: 'end-page', afterMs: hangPatienceMs } : { kind: 'leave' };
}

/** What to do when the process that draws is lost. Chromium starts it again itself, but may leave a window black. */
export type DrawingAnswer = 'redraw' | 'restart-without-gpu';

const windowMs = 5 * 60_000;
const patience = 3;

/**
 * Windows are drawn again; at the third loss in five minutes the app starts anew and draws without the graphics card,
 * once, and only where no clerk would lose work by it. `losses` (ms since the epoch) includes this one.
 */
export function answerDrawingLoss(
  losses: readonly number[],
  now: number,
  machine: { readonly attended: boolean; readonly withoutGpu: boolean },
): DrawingAnswer {
  const recent = losses.filter((at) => now - at < windowMs).length;
  return recent >= patience && !machine.attended && !machine.withoutGpu ? 'restart-without-gpu' : 'redraw';
}
