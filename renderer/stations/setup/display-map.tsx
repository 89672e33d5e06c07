import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import type { MachineDisplay } from '#shared/bridge/setup.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import type { SetupDraft } from './setup-draft.ts';
import styles from './display-map.module.css';

/** The screens of this machine as they stand to each other, each with its number and what it will show. */
export function DisplayMap({
  displays,
  draft,
}: {
  readonly displays: readonly MachineDisplay[];
  readonly draft: SetupDraft;
}) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const left = Math.min(...displays.map(({ bounds }) => bounds.x));
  const top = Math.min(...displays.map(({ bounds }) => bounds.y));
  const width = Math.max(...displays.map(({ bounds }) => bounds.x + bounds.width)) - left;
  const height = Math.max(...displays.map(({ bounds }) => bounds.y + bounds.height)) - top;
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return (
    <ul
      className={styles.map}
      style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${(190 * width) / height}px)` }}
    >
      {displays.map(({ id, number, label, primary, bounds }) => (
        <li
          key={id}
          className={styles.display}
          style={{
            left: percent(bounds.x - left, width),
            top: percent(bounds.y - top, height),
            width: percent(bounds.width, width),
            height: percent(bounds.height, height),
          }}
        >
          <span className={styles.name}>{t(primary ? 'displayMain' : 'display', { number })}</span>
          <span className={styles.facts}>
            {label} {t('displaySize', { width: bounds.width, height: bounds.height })}
          </span>
          <span className={styles.shows}>
            {draft.roles
              .filter((role) => draft.places[role] === id)
              .map((role) => app(roleWords[role]))
              .join(' · ') || t('emptyDisplay')}
          </span>
        </li>
      ))}
    </ul>
  );
}
