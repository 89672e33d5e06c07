import { InputNumber } from 'antd';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import type { RehearsalSetup } from '#shared/protocol/rehearsals.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import styles from './rehearsal.module.css';
import type { Rehearsal } from './use-rehearsal.ts';

const fields = [
  ['noShowPercent', 'noShowPercentWhy', 0, 100],
  ['earlyMinutes', 'earlyMinutesWhy', -60, 60],
  ['spreadMinutes', 'spreadMinutesWhy', 0, 120],
  ['walkInsPerHour', 'walkInsPerHourWhy', 0, 200],
  ['priorityPercent', 'priorityPercentWhy', 0, 100],
  ['waitLimitMinutes', 'waitLimitMinutesWhy', 1, 240],
] as const;

type Props = { readonly setup: RehearsalSetup; readonly rehearsal: Rehearsal };

/** What is assumed of the people, each with what it means, and the service times it rests on. */
export function ParameterFields({ setup, rehearsal }: Props) {
  const t = useWords(rehearsalWords);
  const { language } = useLanguage();
  const { parameters, setParameters, seed, setSeed } = rehearsal;
  const times = setup.stages.map((stage) =>
    t(stage.learntFrom > 0 ? 'learntOne' : 'assumedOne', {
      stage: ownName(stage, language),
      minutes: Math.round(stage.meanMinutes),
      count: stage.learntFrom,
    }),
  );
  return (
    <>
      <div className={styles.parameters}>
        {fields.map(([name, why, min, max]) => (
          <label key={name}>
            <span>{t(name)}</span>
            <InputNumber
              min={min}
              max={max}
              value={parameters[name]}
              onChange={(value) => {
                if (value !== null) setParameters({ ...parameters, [name]: value });
              }}
            />
            <small>{t(why)}</small>
          </label>
        ))}
        <label>
          <span>{t('seed')}</span>
          <InputNumber
            min={0}
            max={4_294_967_295}
            precision={0}
            value={seed}
            onChange={(value) => setSeed(value ?? 0)}
          />
          <small>{t('seedWhy')}</small>
        </label>
      </div>
      <p className={styles.hint}>{t('learnt', { list: times.join(t('separator')) })}</p>
    </>
  );
}
