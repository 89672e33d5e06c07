import type { Actor } from '../auth/actor.ts';
import type { DocumentPress } from '../documents/document-press.ts';
import type { Handlers } from '../http/routes.ts';
import type { CheckInLimiter } from '../services/check-in-limiter.ts';
import type { House } from '../services/house.ts';
import { measurementPaper } from '../services/own-measurement-paper.ts';
import { type MeasurementOutcome, showOwnMeasurement } from '../services/own-measurement.ts';
import type { Commands, Tx } from '../store/commands.ts';

/** What a home measured, at a kiosk; counted with its check-ins, so that no code can be guessed here either. */
export function ownMeasurementRoutes(
  house: House,
  commands: Commands,
  limiter: CheckInLimiter,
  press: () => DocumentPress,
) {
  const show = (tx: Tx, actor: Actor, noticeToken: string): MeasurementOutcome => {
    limiter.admit(actor);
    const outcome = showOwnMeasurement(house, tx, noticeToken);
    if (!outcome.ok) limiter.wrong(actor);
    return outcome;
  };
  return {
    ownMeasurement: {
      command: (tx, { actor, body }) => {
        const outcome = show(tx, actor, body.noticeToken);
        return () => (outcome.ok ? outcome.measurement : { refusedWith: outcome.problem });
      },
    },
    ownMeasurementPdf: {
      custom: async ({ actor, body, reply }) => {
        const outcome = await commands.run(actor, (tx) => show(tx, actor, body.noticeToken));
        if (!outcome.ok) throw outcome.problem;
        const fields = measurementPaper(house, outcome.measurement, body.language);
        const pdf = await press().render({ kind: 'site-paper', fields });
        return reply.header('content-type', 'application/pdf').send(pdf);
      },
    },
  } satisfies Partial<Handlers>;
}
