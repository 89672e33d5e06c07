import { useState } from 'react';
import { guideWords } from '#shared/i18n/guide.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../guide.module.css';
import type { Finding } from '../offline/entries.ts';
import type { HomeSnapshot } from '../offline/home-snapshot.ts';
import type { Work } from '../use-work.ts';
import type { RoomProgress } from './progress.ts';

type Props = {
  readonly home: HomeSnapshot;
  readonly rooms: readonly RoomProgress[];
  readonly metersLeft: readonly string[];
  readonly findings: readonly Finding[];
  readonly work: Work;
  readonly readOnly: boolean;
};

/** What the family decides once it has seen everything; what is still to be looked at is named. */
export function Conclusion({ home, rooms, metersLeft, findings, work, readOnly }: Props) {
  const t = useWords(guideWords);
  const say = useBilingual();
  const [words, setWords] = useState('');
  const defects = findings.filter(({ item }) => item.kind === 'defect').length;
  const left = rooms.filter((one) => !one.absent && one.left.length > 0);
  const complete = left.length === 0 && metersLeft.length === 0;
  const conclude = (conclusion: 'accept' | 'accept-after-repair' | 'refuse') => {
    const said = words.trim();
    const { caseId, stepId, absentRooms } = home;
    const result = {
      conclusion,
      absentRooms: [...absentRooms],
      items: findings.length,
      ...(said ? { words: said } : {}),
    };
    return work.record([{ kind: 'conclude', caseId, stepId, key: crypto.randomUUID(), result }]);
  };
  if (home.state === 'settled') {
    return (
      <p className={styles.notice}>{t('settledAs', { conclusion: t(`conclusion-${home.conclusion as 'accept'}`) })}</p>
    );
  }
  return (
    <section aria-label={t('conclusion')}>
      <h2 className={styles.heading}>{t('conclusion')}</h2>
      {left.length > 0 ? (
        <p className={styles.notice}>
          {t('stillToSee', { rooms: left.map(({ room }) => say(room.name)).join(t('listSeparator')) })}
        </p>
      ) : null}
      {metersLeft.length > 0 ? <p className={styles.notice}>{t('stillToRead', { count: metersLeft.length })}</p> : null}
      <label className={styles.field}>
        {t('familyWords')}
        <textarea
          rows={3}
          maxLength={2000}
          disabled={readOnly}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <div className={styles.row}>
        <Button
          kind="main"
          className={styles.tap}
          disabled={readOnly || !complete || defects > 0}
          onClick={() => void conclude('accept')}
        >
          {t('conclusion-accept')}
        </Button>
        <Button
          kind={defects > 0 ? 'main' : 'quiet'}
          className={styles.tap}
          disabled={readOnly || !complete || defects === 0}
          onClick={() => void conclude('accept-after-repair')}
        >
          {t('conclusion-accept-after-repair')}
        </Button>
        <Button
          kind="danger"
          className={styles.tap}
          disabled={readOnly || words.trim() === ''}
          onClick={() => void conclude('refuse')}
        >
          {t('conclusion-refuse')}
        </Button>
      </div>
      <p className={styles.quiet}>{t('refuseHint')}</p>
    </section>
  );
}
