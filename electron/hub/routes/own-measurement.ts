import type { DocumentId, UnitId } from '#shared/domain/ids.ts';
import type { Actor } from '../auth/actor.ts';
import type { Handlers } from '../http/routes.ts';
import type { CheckInLimiter } from '../services/check-in-limiter.ts';
import type { Documents } from '../services/documents/documents.ts';
import type { House } from '../services/house.ts';
import { measurementOf, type NoticedHome, showOwnMeasurement } from '../services/own-measurement.ts';
import { printForVisitor } from '../services/printing/print-jobs.ts';
import { viewPrintJob } from '../services/printing/print-job-rows.ts';
import { findUnit } from '../services/units.ts';
import type { Commands, Tx } from '../store/commands.ts';

/** What a home measured, at a kiosk; counted with its check-ins, so that no code can be guessed here either. At a desk too. */
export function ownMeasurementRoutes(house: House, commands: Commands, limiter: CheckInLimiter, documents: Documents) {
  const show = (tx: Tx, actor: Actor, noticeToken: string): NoticedHome => {
    limiter.admit(actor);
    const outcome = showOwnMeasurement(house, tx, noticeToken);
    if (!outcome.ok) limiter.wrong(actor);
    return outcome;
  };
  /** The paper of the home whose notice it is. */
  const paperOf = async (actor: Actor, noticeToken: string, language: 'zh-CN' | 'en'): Promise<DocumentId> => {
    const outcome = await commands.run(actor, (tx) => show(tx, actor, noticeToken));
    if (!outcome.ok) throw outcome.problem;
    const order = { kind: 'measurement-notice', unitId: outcome.unit.id as UnitId } as const;
    const { id } = await documents.make(actor, { ...order, inEnglish: language === 'en' });
    return id as DocumentId;
  };
  return {
    ownMeasurement: {
      command: (tx, { actor, body }) => {
        const outcome = show(tx, actor, body.noticeToken);
        return () => (outcome.ok ? measurementOf(house, outcome.unit) : { refusedWith: outcome.problem });
      },
    },
    ownMeasurementPdf: {
      custom: async ({ actor, body, reply }) => {
        const id = await paperOf(actor, body.noticeToken, body.language);
        return reply.header('content-type', 'application/pdf').send(await documents.pdf(id, 'newest'));
      },
    },
    printOwnMeasurement: {
      custom: async ({ actor, body }) => {
        const id = await paperOf(actor, body.noticeToken, body.language);
        const row = await commands.run(actor, (tx) => printForVisitor(house, tx, id, body.jobId));
        return viewPrintJob(house, row);
      },
    },
    unitMeasurement: { read: ({ params }) => measurementOf(house, findUnit(house, params.id)) },
  } satisfies Partial<Handlers>;
}
