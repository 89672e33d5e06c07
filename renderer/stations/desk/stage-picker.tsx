import { Checkbox } from 'antd';
import type { StageId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './stage-picker.module.css';
import type { House } from './use-house.ts';

type Props = {
  /** What the desk is set up for. */
  readonly own: readonly StageId[];
  readonly offered: readonly StageId[];
  readonly ticked: readonly StageId[];
  readonly house: House;
  readonly onChange: (ticked: readonly StageId[]) => void;
};

/** The stages a desk is opened for: its own first, others below for those who may. */
export function StagePicker({ own, offered, ticked, house, onChange }: Props) {
  const t = useWords(deskWords);
  const others = offered.filter((id) => !own.includes(id));
  const toggle = (id: StageId, on: boolean) => {
    const next = offered.filter((one) => (one === id ? on : ticked.includes(one)));
    onChange(next);
  };
  const group = (ids: readonly StageId[], name: string) => (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{name}</legend>
      {ids.map((id) => (
        <Checkbox
          key={id}
          className={styles.stage ?? ''}
          checked={ticked.includes(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        >
          {house.stageName(id)}
        </Checkbox>
      ))}
    </fieldset>
  );
  return (
    <div className={styles.picker}>
      {group(own, t('stagesTitle'))}
      {others.length > 0 ? group(others, t('otherStages')) : null}
    </div>
  );
}
