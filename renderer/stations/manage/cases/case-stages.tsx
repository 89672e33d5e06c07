import { Button, Input } from 'antd';
import { useState } from 'react';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseStage, CaseView, StepView } from '#shared/protocol/case-view.ts';
import { isLeftOpen } from '../../../features/cases/case-progress.ts';
import type { NameOf } from '../../../features/cases/hindrance-text.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Mark } from '../parts/mark.tsx';
import { momentText } from '../parts/moment-text.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './cases.module.css';

type Props = { readonly view: CaseView; readonly nameOf: NameOf; readonly reload: () => Promise<void> };

/** Every stage with its steps; what is open in a stage the case has reached may be waived with a reason. */
export function CaseStages({ view, nameOf, reload }: Props) {
  return (
    <ol className={styles.stages}>
      {view.stages.map((stage) => (
        <StageBlock key={stage.id} stage={stage} view={view} nameOf={nameOf} reload={reload} />
      ))}
    </ol>
  );
}

function StageBlock({ stage, view, nameOf, reload }: Props & { readonly stage: CaseStage }) {
  const t = useWords(caseWords);
  return (
    <li className={styles.stage} data-state={stage.state}>
      <details open={stage.state === 'open' || (stage.state === 'done' && stage.steps.some(isLeftOpen))}>
        <summary>
          <strong>{nameOf(stage.id)}</strong> <span>{t(`stage-${stage.state}`)}</span>
        </summary>
        <ul className={styles.steps}>
          {stage.steps.map((step) => (
            <StepLine key={step.id} step={step} stage={stage} view={view} nameOf={nameOf} reload={reload} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function StepLine({
  step,
  stage,
  view,
  nameOf,
  reload,
}: Props & { readonly step: StepView; readonly stage: CaseStage }) {
  const t = useWords(caseWords);
  const { timeZone } = useSite();
  const [waiving, setWaiving] = useState(false);
  return (
    <li className={styles.step} data-state={step.state}>
      <span>
        {nameOf(step.id)} {step.definition.optional ? <Mark tone="calm">{t('optionalStep')}</Mark> : null}
      </span>
      <span>
        {t(`step-${step.state}`)}
        {step.done ? ` · ${step.done.staffName ?? t('family')} ${momentText(step.done.at, timeZone)}` : ''}
      </span>
      {step.words === null ? null : <q>{step.words}</q>}
      {step.state === 'open' && view.state === 'open' && stage.state !== 'locked' ? (
        step.waivable ? (
          <Button size="small" aria-expanded={waiving} onClick={() => setWaiving(!waiving)}>
            {t('waive')}
          </Button>
        ) : (
          <small>{t('neverWaived')}</small>
        )
      ) : null}
      {waiving ? <WaiveForm step={step} view={view} done={reload} close={() => setWaiving(false)} /> : null}
    </li>
  );
}

type WaiveProps = {
  readonly step: StepView;
  readonly view: CaseView;
  readonly done: () => Promise<void>;
  readonly close: () => void;
};

function WaiveForm({ step, view, done, close }: WaiveProps) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const { client } = useHub();
  const [reason, setReason] = useState('');
  const waive = useCommand((words: string, options) =>
    client.waiveStep(
      { params: { id: view.id, stepId: step.id }, body: { version: view.version, reason: words } },
      options,
    ),
  );
  const submit = async () => {
    if (!(await waive.run(reason.trim()))) return;
    close();
    await done();
  };
  return (
    <div className={styles.reason}>
      <p>{t('waiveMeans')}</p>
      <Input
        maxLength={200}
        aria-label={t('waiveReason')}
        placeholder={t('waiveReason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={() => (reason.trim() === '' ? undefined : void submit())}
      />
      <Button type="primary" disabled={reason.trim() === ''} loading={waive.busy} onClick={() => void submit()}>
        {t('waive')}
      </Button>
      <Button onClick={close}>{m('cancel')}</Button>
      <ProblemNote problem={waive.problem} />
    </div>
  );
}
