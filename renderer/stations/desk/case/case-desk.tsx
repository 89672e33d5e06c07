import { useCallback, useEffect, useRef, useState } from 'react';
import { caseWords } from '#shared/i18n/cases.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import type { TicketView } from '#shared/protocol/tickets.ts';
import { findStep, firstStep, isDoable, nextMove, nextStep, stageAt } from '../../../features/cases/case-progress.ts';
import { useAttendance } from '../../../features/cases/use-attendance.ts';
import { useSending } from '../../../features/cases/use-sending.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSession } from '../../../lib/session.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import type { Action, DeskView } from '../desk-view.ts';
import { MessageStrip } from '../message-strip.tsx';
import type { Deeds } from '../use-deeds.ts';
import type { House } from '../use-house.ts';
import styles from './case-desk.module.css';
import { type CaseDialog, CaseDialogs } from './case-dialogs.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseFoot } from './case-foot.tsx';
import { CaseNews } from './case-news.tsx';
import { HomeTabs } from './home-tabs.tsx';
import { Mirror } from './mirror.tsx';
import { StepDesk } from './step-desk.tsx';
import { StepList } from './step-list.tsx';
import { useCaseKeys } from './use-case-keys.ts';
import { useCustomerScreen } from './use-customer-screen.ts';
import type { VisitCases } from './use-visit-cases.ts';
import { Whom } from './whom.tsx';

type Props = {
  readonly workplace: Workplace;
  readonly ticket: TicketView;
  readonly view: DeskView;
  readonly house: House;
  readonly visit: VisitCases;
  readonly cases: readonly CaseView[];
  readonly deeds: Deeds;
  /** True once the hub did it. */
  readonly press: (action: Action) => Promise<boolean>;
  /** A dialog of the desk itself is open. */
  readonly asleep: boolean;
};

/** `facts` is the page of the home and its owners; anything else a step. */
const facts = 'facts';

/** A family at the desk, led step by step: what is done at the left, the work in the middle, the customer's screen at the right. */
export function CaseDesk(props: Props) {
  const { workplace, ticket, view, visit, cases, deeds } = props;
  const t = useWords(caseWords);
  const { session } = useSession();
  const { client } = useHub();
  const [shownCase, setShownCase] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [finished, setFinished] = useState<string | null>(null);
  const [dialog, setDialog] = useState<CaseDialog | null>(null);
  const completing = useRef<(() => void) | null>(null);
  const onCompleting = useCallback((complete: (() => void) | null) => {
    completing.current = complete;
  }, []);
  const sending = useSending(visit.reloadOwn);
  const customer = useCustomerScreen(workplace.desk.id);

  const unfinished = cases.find((one) => (stageAt(one, ticket.stageId)?.missing.length ?? 0) > 0);
  const caseView = cases.find(({ id }) => id === shownCase) ?? unfinished ?? cases[0];
  const others = useAttendance(caseView?.id ?? null, session.staff.id);
  // Drafts are no events: while a colleague is at the same case, look again now and then.
  const { reload } = visit;
  useEffect(() => {
    if (others.length > 0) void reload();
  }, [others, reload]);

  const stage = caseView ? stageAt(caseView, ticket.stageId) : null;
  const first = stage ? firstStep(stage) : null;
  const selected = chosen ?? first?.id ?? null;
  const step = caseView && selected !== facts ? findStep(caseView, selected) : null;
  // What was first to do stays in view once it is done by somebody else, until the clerk goes on.
  if (chosen === null && first) setChosen(first.id);

  const move = caseView ? nextMove(cases, caseView, ticket.stageId, step?.id ?? null, skipped) : null;
  const select = (stepId: string | null) => {
    setChosen(stepId);
    setFinished(null);
    // Chosen again, it is no longer skipped.
    setSkipped((now) => new Set([...now].filter((one) => one !== stepId)));
  };
  const goToCase = (id: string) => {
    setShownCase(id);
    setFinished(null);
    setChosen(null);
  };
  // What the finished step lets follow is known only once the case on screen has it settled.
  const after = finished !== null && caseView ? findStep(caseView, finished) : null;
  const settled = after !== null && (skipped.has(after.id) || after.state !== 'open');
  if (settled) {
    setFinished(null);
    const next = stage ? nextStep(stage, after.id, skipped) : null;
    if (next) setChosen(next.id);
  }
  const completeStage = async () => {
    if (!caseView || !(await props.press(view.main))) return;
    // The hub says farewell only to a family that was shown something; to others the screen stays empty.
    const body = { show: { kind: 'done', caseId: caseView.id } } as const;
    await client.showCustomer({ params: { id: workplace.desk.id }, body }).catch(() => undefined);
  };
  const act = () => {
    if (!move || sending.busy || deeds.pending) return;
    switch (move.kind) {
      case 'complete-step':
        return completing.current?.();
      case 'go-to-step':
        return select(move.stepId);
      case 'go-to-case':
        return goToCase(move.caseId);
      case 'complete-stage':
        return void completeStage();
      case 'blocked':
        return undefined;
    }
  };
  const undo = () => workplace.undoable && void deeds.run({ kind: 'undo', ticketId: workplace.undoable.ticketId });
  const skip = () => {
    if (move?.kind !== 'complete-step' || !move.mayBeSkipped) return;
    setSkipped((now) => new Set(now).add(move.stepId));
    setFinished(move.stepId);
  };
  const neighbour = (by: 1 | -1) => {
    const steps = stage?.steps ?? [];
    const at = steps.findIndex(({ id }) => id === selected);
    const to = steps[at + by];
    if (to) select(to.id);
  };
  const openDispute = () => step && step.state === 'open' && setDialog({ kind: 'dispute', step });
  useCaseKeys(
    {
      F8: act,
      F7: customer.send,
      F9: openDispute,
      F10: skip,
      F1: () => select(selected === facts ? (first?.id ?? null) : facts),
      PageDown: () => neighbour(1),
      PageUp: () => neighbour(-1),
    },
    props.asleep || dialog !== null,
  );
  if (!caseView || !stage || !move) return null;

  return (
    <>
      <main className={styles.main}>
        <aside className={styles.side} aria-label={t('stepsOf')}>
          <HomeTabs cases={cases} shown={caseView} stageId={ticket.stageId} onShow={goToCase} />
          <StepList caseView={caseView} stage={stage} selected={selected} onSelect={select} />
          <Whom
            caseView={caseView}
            shownFacts={selected === facts}
            onFacts={() => select(facts)}
            onSituation={() => setDialog({ kind: 'situation' })}
            onEscort={() => setDialog({ kind: 'escort' })}
          />
        </aside>
        <div className={styles.middle}>
          <CaseNews changes={visit.changes} others={others} onRead={visit.forgetChanges} />
          {step ? (
            <StepDesk
              key={`${caseView.id} ${step.id} ${step.state} ${isDoable(step)}`}
              caseView={caseView}
              step={step}
              customer={customer}
              sending={sending}
              reload={visit.reloadOwn}
              onCompleting={onCompleting}
              onDone={() => setFinished(step.id)}
              onReopen={() => setDialog({ kind: 'reopen', step })}
              onSituation={() => setDialog({ kind: 'situation' })}
            />
          ) : (
            <CaseFacts {...props} caseView={caseView} sending={sending} />
          )}
        </div>
        <Mirror customer={customer} caseId={caseView.id} deskId={workplace.desk.id} />
      </main>
      <MessageStrip
        slim
        undo={null}
        busy={deeds.pending !== null}
        problem={sending.problem ?? deeds.problem}
        onUndo={undo}
        onDismiss={() => {
          sending.forget();
          deeds.forget();
        }}
      />
      <CaseFoot
        caseView={caseView}
        step={step}
        move={move}
        view={view}
        cases={cases}
        busy={sending.busy || deeds.pending !== null}
        onMain={act}
        onUndo={undo}
        onSkip={skip}
        onPress={props.press}
        onDialog={setDialog}
      />
      {dialog ? (
        <CaseDialogs
          dialog={dialog}
          caseView={caseView}
          ticketId={ticket.id}
          sending={sending}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
}
