import { deskWords } from '#shared/i18n/desk.ts';
import type { DeskView as Desk } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import styles from './desk-chooser.module.css';
import type { House } from './use-house.ts';

type Props = {
  readonly desk: Desk;
  readonly house: House;
  readonly chosen: boolean;
  readonly last: boolean;
  readonly onChoose: () => void;
};

/** One desk to choose: what it is set up for, or which colleague is there. */
export function DeskTile({ desk, house, chosen, last, onChoose }: Props) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const taken = desk.state !== 'closed';
  const below = taken
    ? desk.staffName
      ? t('takenBy', { name: desk.staffName })
      : t('taken')
    : desk.stageIds.map(house.stageName).join(' · ');
  return (
    <li>
      <button
        type="button"
        className={styles.desk}
        aria-pressed={chosen}
        disabled={taken}
        data-taken={taken || undefined}
        onClick={onChoose}
      >
        <span className={styles.deskHead}>
          {language === 'en' ? desk.nameEn : desk.name}
          {last && !taken ? <span className={styles.last}>{t('lastHere')}</span> : null}
        </span>
        <span className={styles.below}>{below}</span>
      </button>
    </li>
  );
}
