import { Button, Select } from 'antd';
import type { StageId } from '#shared/domain/ids.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { useWords } from '../../../lib/language.tsx';
import type { FlowStep, StepOrder } from './flow-model.ts';
import styles from './setup.module.css';

type Props = {
  readonly step: FlowStep;
  readonly index: number;
  readonly last: boolean;
  readonly others: readonly StageId[];
  readonly nameOf: (id: StageId) => string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onChange: (change: Partial<Omit<FlowStep, 'stageId'>>) => void;
};

/** One stage of a flow: its place, when it may be entered, and the ways to move it. */
export function FlowStepRow({ step, index, last, others, nameOf, onMove, onRemove, onChange }: Props) {
  const t = useWords(setupWords);
  const name = nameOf(step.stageId);
  const orders: readonly { readonly value: StepOrder; readonly label: string }[] = [
    { value: 'after', label: t('orderAfter') },
    { value: 'beside', label: t('orderBeside') },
    { value: 'chosen', label: t('orderChosen') },
  ];
  return (
    <li className={styles.step} aria-label={name}>
      <span className={styles.place}>{index + 1}</span>
      <span className={styles.stageName}>{name}</span>
      {index === 0 && step.order !== 'chosen' ? (
        <span className={styles.first}>{t('orderFirst')}</span>
      ) : (
        <Select<StepOrder>
          aria-label={`${name}: ${t('flowOrder')}`}
          value={step.order}
          options={[...orders]}
          popupMatchSelectWidth={false}
          onChange={(order) => onChange({ order })}
        />
      )}
      <span className={styles.moves}>
        <Button type="text" aria-label={t('moveUp', { name })} disabled={index === 0} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button type="text" aria-label={t('moveDown', { name })} disabled={last} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Button type="text" danger aria-label={t('removeStage', { name })} onClick={onRemove}>
          ×
        </Button>
      </span>
      {step.order === 'chosen' ? (
        <Select<StageId[]>
          className={styles.chosen ?? ''}
          mode="multiple"
          aria-label={`${name}: ${t('chosenAfter')}`}
          placeholder={t('chosenNone')}
          value={[...step.chosen]}
          options={others.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={(chosen) => onChange({ chosen })}
        />
      ) : null}
    </li>
  );
}
