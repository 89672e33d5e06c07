import type { StageId } from '#shared/domain/ids.ts';
import { rehearsalWords } from '#shared/i18n/manage-rehearsal.ts';
import type { RehearsalSetup } from '#shared/protocol/rehearsals.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import styles from './rehearsal.module.css';
import { tintOf } from './stage-tones.ts';

type Props = {
  readonly stages: RehearsalSetup['stages'];
  /** `null` closes desks. */
  readonly value: readonly StageId[] | null;
  readonly onChange: (stageIds: readonly StageId[] | null) => void;
};

/** What cells are filled with: one stage or several in one order, or nothing. It is the key to the colours too. */
export function Brush({ stages, value, onChange }: Props) {
  const t = useWords(rehearsalWords);
  const { language } = useLanguage();
  const all = stages.map(({ stageId }) => stageId);
  const toggle = (id: StageId) => {
    const now = value ?? [];
    const next = now.includes(id)
      ? now.filter((one) => one !== id)
      : all.filter((one) => one === id || now.includes(one));
    onChange(next.length === 0 ? null : next);
  };
  return (
    <div className={styles.brush}>
      {stages.map((stage) => (
        <button
          key={stage.stageId}
          type="button"
          aria-pressed={value?.includes(stage.stageId) ?? false}
          className={styles.swatch}
          style={{ background: tintOf(all, stage.stageId) }}
          onClick={() => toggle(stage.stageId)}
        >
          {ownName(stage, language)}
        </button>
      ))}
      <button type="button" aria-pressed={value === null} className={styles.swatch} onClick={() => onChange(null)}>
        {t('closed')}
      </button>
      <span className={styles.hint}>{t('brush')}</span>
    </div>
  );
}
