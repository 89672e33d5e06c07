import { Button, Select } from 'antd';
import type { StageId } from '#shared/domain/ids.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import { addStep, changeStep, type FlowStep, moveStep, removeStep } from './flow-model.ts';
import { FlowStepRow } from './flow-step-row.tsx';
import styles from './setup.module.css';

type Props = {
  readonly stages: readonly StageView[];
  readonly value: readonly FlowStep[];
  readonly onChange: (steps: readonly FlowStep[]) => void;
};

/** The stages of a service in order; each says after which others it may be entered. */
export function FlowEditor({ stages, value: steps, onChange }: Props) {
  const t = useWords(setupWords);
  const { language } = useLanguage();
  const nameOf = (id: StageId) => {
    const stage = stages.find((one) => one.id === id);
    return stage ? ownName(stage, language) : id;
  };
  const rest = stages.filter((stage) => !steps.some((step) => step.stageId === stage.id));
  return (
    <div className={styles.flow}>
      <p className={styles.hint}>{t('flowHint')}</p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <FlowStepRow
            key={step.stageId}
            step={step}
            index={index}
            last={index === steps.length - 1}
            others={steps.filter((one) => one !== step).map((one) => one.stageId)}
            nameOf={nameOf}
            onMove={(by) => onChange(moveStep(steps, step.stageId, by))}
            onRemove={() => onChange(removeStep(steps, step.stageId))}
            onChange={(change) => onChange(changeStep(steps, step.stageId, change))}
          />
        ))}
      </ol>
      {rest.length > 0 ? (
        <Select<StageId | null>
          className={styles.addStage ?? ''}
          aria-label={t('addStageToFlow')}
          placeholder={t('addStageToFlow')}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          options={rest.map((stage) => ({ value: stage.id, label: ownName(stage, language) }))}
          onChange={(id) => {
            if (id) onChange(addStep(steps, id));
          }}
        />
      ) : (
        <Button disabled>{t('addStageToFlow')}</Button>
      )}
    </div>
  );
}
