import { manageWords } from '#shared/i18n/manage.ts';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import type { DeskView, StageView } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import { Card } from '../parts/page.tsx';
import { numberRanges } from './number-ranges.ts';
import styles from './overview.module.css';

type Props = { readonly title: string; readonly desks: readonly DeskView[]; readonly stages: readonly StageView[] };

/** The desks of one kind: who is at each, for what, with which number; the closed ones in one line. */
export function DeskGroup({ title, desks, stages }: Props) {
  const t = useWords(overviewWords);
  const { language } = useLanguage();
  const { separator } = manageWords[language];
  const staffed = desks.filter((desk) => desk.state !== 'closed');
  const closed = desks.filter((desk) => desk.state === 'closed').map((desk) => desk.number);
  const stageName = new Map<string, string>(stages.map((stage) => [stage.id, ownName(stage, language)]));
  return (
    <Card title={title} aside={<span>{t('openOf', { open: staffed.length, all: desks.length })}</span>}>
      {desks.length === 0 ? <p className={styles.closed}>{t('noDesks')}</p> : null}
      {desks.length > 0 && staffed.length === 0 ? <p className={styles.closed}>{t('nobodyOpen')}</p> : null}
      <ul className={styles.desks}>
        {staffed.map((desk) => (
          <DeskTile
            key={desk.id}
            desk={desk}
            stageText={desk.openStageIds.map((id) => stageName.get(id) ?? '').join(separator)}
          />
        ))}
      </ul>
      {staffed.length > 0 && closed.length > 0 ? (
        <p className={styles.closed}>{t('closedDesks', { numbers: numberRanges(closed).join(separator) })}</p>
      ) : null}
    </Card>
  );
}

function DeskTile({ desk, stageText }: { readonly desk: DeskView; readonly stageText: string }) {
  const t = useWords(overviewWords);
  const { language } = useLanguage();
  const state = desk.state === 'paused' ? 'statePaused' : desk.ticketNumber === null ? 'stateFree' : 'stateBusy';
  return (
    <li className={styles.desk} data-state={state}>
      <span className={styles.deskName}>{ownName(desk, language)}</span>
      <span className={styles.deskNumber}>{desk.ticketNumber ?? t(state)}</span>
      <span className={styles.deskStages} title={`${desk.staffName ?? ''} ${stageText}`}>
        {desk.pauseReason ?? `${desk.staffName ?? ''} · ${stageText}`}
      </span>
    </li>
  );
}
