import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { guideWords } from '#shared/i18n/guide.ts';
import type { CaseStage, CaseView, StepView } from '#shared/protocol/case-view.ts';
import { firstStep, nextStep, stageAt } from '../../../features/cases/case-progress.ts';
import { hindranceText } from '../../../features/cases/hindrance-text.ts';
import { namesOf } from '../../../features/cases/names-of.ts';
import { useSending } from '../../../features/cases/use-sending.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { errorText } from '../../../lib/error-text.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import { StepCard } from './step-card.tsx';
import { useCase } from './use-case.ts';

type Props = { readonly caseId: CaseId; readonly onBack: () => void; readonly onInspect: () => void };

/** The stage a case is at, step by step: a visitor's reception, or what belongs to an inspection besides the rooms. */
export function CaseSteps({ caseId, onBack, onInspect }: Props) {
  const t = useWords(guideWords);
  const { language } = useLanguage();
  const found = useCase(caseId);
  const sending = useSending(found.reload);
  const view = found.data;
  const stage = view ? stageNow(view) : null;
  const fault = sending.problem ?? (view ? null : found.error);
  return (
    <div className={styles.steps}>
      {fault ? (
        <p className={styles.problem} role="alert">
          {errorText(fault, language)}
        </p>
      ) : null}
      {view && stage ? (
        <Stage
          key={stage.id}
          view={view}
          stage={stage}
          sending={sending}
          reload={found.reload}
          onBack={onBack}
          onInspect={onInspect}
        />
      ) : (
        <>
          <Button className={styles.back} onClick={onBack}>
            {t('backToList')}
          </Button>
          <p className={view ? styles.notice : styles.quiet}>{t(view ? 'nothingToDo' : 'loading')}</p>
        </>
      )}
    </div>
  );
}

/** The stage of the visit, else the first that is open. */
function stageNow(view: CaseView): CaseStage | null {
  const { stages, ticket } = view;
  const ofVisit = stages.find(({ stageId }) => stageId === ticket?.stageId);
  const stage = ofVisit ?? stages.find(({ state }) => state === 'open');
  return stage ? stageAt(view, stage.stageId) : null;
}

type StageProps = {
  readonly view: CaseView;
  readonly stage: CaseStage;
  readonly sending: ReturnType<typeof useSending>;
  readonly reload: () => Promise<void>;
  readonly onBack: () => void;
  readonly onInspect: () => void;
};

function Stage({ view, stage, sending, reload, onBack, onInspect }: StageProps) {
  const t = useWords(guideWords);
  const say = useBilingual();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(() => firstStep(stage)?.id ?? null);
  const [finished, setFinished] = useState<string | null>(null);
  // Only with the case as it is now is it known what the finished step lets follow.
  if (finished !== null) {
    setFinished(null);
    const next = nextStep(stage, finished);
    if (next) setChosen(next.id);
  }
  const step = stage.steps.find(({ id }) => id === chosen) ?? null;
  const ofVisitor = view.unit === null;
  const complete = async () => {
    const params = { id: view.id, stageId: stage.stageId };
    const done = await sending.send(JSON.stringify(['stage', params]), (client, idempotencyKey) =>
      client.completeCaseStage({ params, body: { version: view.version } }, { idempotencyKey }),
    );
    if (done) onBack();
  };
  return (
    <div className={styles.inspection}>
      <div className={styles.homeHead}>
        <Button className={styles.back} onClick={onBack}>
          {t('backToList')}
        </Button>
        {view.ticket ? <b className={styles.number}>{view.ticket.number}</b> : null}
        <h1 className={styles.heading}>{view.unit?.label ?? say(view.flowName)}</h1>
        <span className={styles.grow} />
        {ofVisitor ? (
          <Button
            kind={stage.missing.length === 0 ? 'main' : 'quiet'}
            className={styles.back}
            disabled={sending.busy || stage.missing.length > 0}
            onClick={() => void complete()}
          >
            {t('receptionDone')}
          </Button>
        ) : null}
      </div>
      <nav className={styles.tabs} aria-label={t('steps')}>
        {stage.steps.map((one) => (
          <button
            key={one.id}
            type="button"
            className={styles.tab}
            aria-current={one.id === chosen}
            data-done={one.state !== 'open'}
            onClick={() => setChosen(one.id)}
          >
            <span>{say(one.definition.title)}</span>
            <small>{markOf(one)}</small>
          </button>
        ))}
      </nav>
      <div className={styles.work} key={`${chosen} ${step?.state}`}>
        {step?.hindrances[0] ? (
          <p className={styles.notice}>{hindranceText(step.hindrances[0], namesOf(view, language), language)}</p>
        ) : null}
        {step?.definition.kind === 'inspect' ? (
          <section aria-label={say(step.definition.title)}>
            <p className={styles.quiet}>{step.definition.hint ? say(step.definition.hint) : ''}</p>
            <Button kind="main" className={styles.tap} onClick={onInspect}>
              {t('openHome')}
            </Button>
          </section>
        ) : step ? (
          <StepCard
            key={`${step.id} ${step.state}`}
            view={view}
            step={step}
            sending={sending}
            reload={reload}
            onDone={() => setFinished(step.id)}
          />
        ) : null}
      </div>
    </div>
  );

  function markOf(one: StepView): string {
    if (one.state !== 'open') return t(`step-${one.state}`);
    return one.required ? '' : t('stepOptional');
  }
}
