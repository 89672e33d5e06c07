import type { CaseId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { type Actor, staffOf } from '../auth/actor.ts';
import type { Handlers } from '../http/routes.ts';
import { addHome } from '../services/cases/add-home.ts';
import {
  attendCase,
  completeCaseStage,
  deemDelivered,
  markCaseWetInk,
  markItem,
  openCasePeople,
  refuseCase,
  setEscort,
  withdrawCase,
} from '../services/cases/case-commands.ts';
import { viewCase } from '../services/cases/case-view.ts';
import { saveDraft, saveObjectionDraft, saveRefusalDraft } from '../services/cases/drafts.ts';
import { caseDecisions } from '../services/cases/case-decisions.ts';
import { listCases } from '../services/cases/list-cases.ts';
import { type LoadedCase, loadCase } from '../services/cases/load-case.ts';
import { beginAgain, openUnitCase, openVisitorCase } from '../services/cases/open-case.ts';
import { viewCaseSettlement } from '../services/cases/settlement-of-case.ts';
import { setSituation } from '../services/cases/set-situation.ts';
import { applyToStep, type StepRequest } from '../services/cases/step-commands.ts';
import { casesOfVisit } from '../services/cases/visit-cases.ts';
import { figuresOfStep } from '../services/customer/figure-rows.ts';
import { exportVisits } from '../services/cases/visits-csv.ts';
import type { House } from '../services/house.ts';
import { findTicket } from '../services/ticket-verbs.ts';
import { isoTime, viewTicket } from '../services/ticket-view.ts';
import type { Commands, Tx } from '../store/commands.ts';

type CaseAsked = { readonly actor: Actor; readonly params: { readonly id: CaseId } };
type StepAsked = { readonly actor: Actor; readonly params: { readonly id: CaseId; readonly stepId: string } };

/** Guided cases: opening, steps, drafts, what becomes of the case as a whole, lists. */
export function caseRoutes(house: House, commands: Commands) {
  /** Told when the visit it is on is in line with the command too. */
  const told = (actor: Actor, loaded: LoadedCase) => () => viewCase(house, actor, loaded);
  const now = ({ actor, params }: CaseAsked) => viewCase(house, actor, loadCase(house, params.id));
  const onStep = (tx: Tx, { actor, params }: StepAsked, request: StepRequest, version: number | undefined) =>
    told(actor, applyToStep(house, tx, params.id, params.stepId, request, version));
  return {
    openCase: {
      command: (tx, { actor, body }) => {
        const { flowId, unitId, visitor } = body;
        if (unitId === undefined && !visitor) {
          const subject = house.flows.newestOf(flowId)?.template.subject;
          throw new AppError(subject === 'unit' ? 'unit-required' : subject ? 'visitor-required' : 'unknown-flow');
        }
        const id =
          unitId === undefined
            ? openVisitorCase(house, tx, flowId, visitor ?? { name: '', phone: null })
            : openUnitCase(house, tx, flowId, unitId, serviceOf(flowId));
        return () => viewCase(house, actor, loadCase(house, id));
      },
    },
    cases: { read: ({ actor, query }) => listCases(house, actor, query) },
    case: { read: now },
    caseDecisions: { read: ({ params }) => ({ items: caseDecisions(house, loadCase(house, params.id)) }) },
    setSituation: {
      command: (tx, { actor, params, body }) =>
        told(actor, setSituation(house, tx, params.id, body.version, body.situation)),
      retell: now,
    },
    setEscort: {
      command: (tx, { actor, params, body }) => told(actor, setEscort(house, tx, params.id, body.version, body)),
      retell: now,
    },
    completeStep: {
      command: (tx, asked) => onStep(tx, asked, { verb: 'complete', result: asked.body.result }, asked.body.version),
      retell: now,
    },
    waiveStep: {
      command: (tx, asked) => onStep(tx, asked, { verb: 'waive', reason: asked.body.reason }, asked.body.version),
      retell: now,
    },
    disputeStep: {
      command: (tx, asked) => onStep(tx, asked, { verb: 'dispute', words: asked.body.words }, asked.body.version),
      retell: now,
    },
    reopenStep: {
      command: (tx, asked) => onStep(tx, asked, { verb: 'reopen', reason: asked.body.reason }, asked.body.version),
      retell: now,
    },
    saveDraft: {
      command: (tx, { params, body }) => {
        const saved = saveDraft(house, tx, params.id, params.stepId, body);
        return () => saved;
      },
    },
    saveObjectionDraft: {
      command: (tx, { params, body }) => {
        const saved = saveObjectionDraft(house, tx, params.id, params.stepId, body);
        return () => saved;
      },
    },
    saveRefusalDraft: {
      command: (tx, { params, body }) => {
        const saved = saveRefusalDraft(house, tx, params.id, body);
        return () => saved;
      },
    },
    stepFigures: { read: ({ params }) => ({ items: figuresOfStep(house, params.id, params.stepId) }) },
    settlement: {
      read: ({ params, query }) => viewCaseSettlement(house, loadCase(house, params.id), query.actualDate),
    },
    refuseCase: {
      command: (tx, { actor, params, body }) => told(actor, refuseCase(house, tx, params.id, body.version, body)),
      retell: now,
    },
    deemDelivered: {
      command: (tx, { actor, params, body }) => told(actor, deemDelivered(house, tx, params.id, body.version, body)),
      retell: now,
    },
    beginAgain: {
      command: (tx, { actor, params, body }) => {
        const id = beginAgain(house, tx, params.id, body.version, body.reason);
        return () => viewCase(house, actor, loadCase(house, id));
      },
    },
    withdrawCase: {
      command: (tx, { actor, params, body }) =>
        told(actor, withdrawCase(house, tx, params.id, body.version, body.reason)),
      retell: now,
    },
    completeCaseStage: {
      command: (tx, { actor, params, body }) =>
        told(actor, completeCaseStage(house, tx, params.id, body.version, params.stageId)),
      retell: now,
    },
    markWetInk: {
      command: (tx, { actor, params, body }) => told(actor, markCaseWetInk(house, tx, params.id, body.version, body)),
      retell: now,
    },
    returnCustody: {
      command: (tx, { actor, params, body }) => {
        const { stepId, to } = body;
        const what = { stepId, itemId: params.itemId, mark: 'returned', to } as const;
        return told(actor, markItem(house, tx, params.id, body.version, what));
      },
      retell: now,
    },
    withdrawConsent: {
      command: (tx, { actor, params, body }) => {
        const what = { stepId: body.stepId, itemId: params.itemId, mark: 'withdrawn' } as const;
        return told(actor, markItem(house, tx, params.id, body.version, what));
      },
      retell: now,
    },
    bringPaper: {
      command: (tx, { actor, params, body }) => {
        const what = { stepId: body.stepId, itemId: params.paperId, mark: 'brought' } as const;
        return told(actor, markItem(house, tx, params.id, body.version, what));
      },
      retell: now,
    },
    attendCase: {
      command: (tx, { actor, params }) => {
        attendCase(house, tx, params.id);
        return () => ({ items: attending(actor, params.id, tx.at) });
      },
    },
    openCasePeople: {
      command: (tx, { params }) => {
        const people = openCasePeople(house, tx, params.id);
        return () => people;
      },
    },
    ticketCases: {
      read: ({ actor, params }) => ({
        items: casesOfVisit(house, findTicket(house, params.id)).map((loaded) => viewCase(house, actor, loaded)),
      }),
    },
    addHome: {
      command: (tx, { params, body }) => {
        const record = addHome(house, tx, params.id, body.unitId);
        return () => viewTicket(house, record);
      },
    },
    visitsCsv: {
      custom: async ({ actor, query, reply }) => {
        if (query.from > query.to) {
          throw new AppError('invalid', undefined, { issues: [{ path: '/query/from', message: 'after `to`' }] });
        }
        const csv = await commands.run(actor, (tx) => exportVisits(house, tx, query.from, query.to));
        return reply.header('content-type', 'text/csv; charset=utf-8').send(csv);
      },
    },
  } satisfies Partial<Handlers>;

  function serviceOf(flowId: string) {
    return house.directory.services().find((service) => service.flowId === flowId && service.active)?.id ?? null;
  }

  function attending(actor: Actor, caseId: CaseId, at: number) {
    const me = staffOf(actor);
    if (me === null) return [];
    return house.attendance.others(caseId, me, at).map(({ staffId, since }) => ({
      staffId,
      name: house.directory.person(staffId)?.name ?? '',
      deskName: house.directory.desks().find((desk) => desk.staffId === staffId)?.name ?? null,
      since: isoTime(since),
    }));
  }
}
