import { deskWords } from '#shared/i18n/desk.ts';
import type { Workplace } from '#shared/protocol/floor.ts';
import { clockText } from '../../lib/format.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import styles from './route-times.module.css';
import type { House } from './use-house.ts';

type Stage = Workplace['route'][number];

const minutesBetween = (from: string, to: string) =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));

/** The whole route with times: when each stage began and ended, how long it took, and at which desk. */
export function RouteTimes({ route, house }: { readonly route: Workplace['route']; readonly house: House }) {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  return (
    <>
      <h2 className={styles.title}>{t('route')}</h2>
      <ol className={styles.route}>
        {route.map((stage) => (
          <li key={stage.stageId} className={styles.stage} data-state={stage.state}>
            <span className={styles.name}>
              {house.stageName(stage.stageId) || stage.stageName}
              {stage.deskName ? (
                <span className={styles.desk}>{language === 'en' ? stage.deskNameEn : stage.deskName}</span>
              ) : null}
            </span>
            <StageTimes stage={stage} />
          </li>
        ))}
      </ol>
    </>
  );
}

function StageTimes({ stage }: { readonly stage: Stage }) {
  const t = useWords(deskWords);
  const { timeZone } = useSite();
  const clock = (at: string) => clockText(at, timeZone);
  const begun = stage.startedAt ?? stage.calledAt;
  if (!begun) return <span className={styles.times}>{stage.state === 'now' ? t('routeNow') : t('routeOpen')}</span>;
  const span = stage.endedAt ? `${clock(begun)}\u2013${clock(stage.endedAt)}` : clock(begun);
  const took = stage.endedAt ? t('routeMinutes', { minutes: minutesBetween(begun, stage.endedAt) }) : t('routeNow');
  const waited = stage.queuedAt && stage.calledAt ? minutesBetween(stage.queuedAt, stage.calledAt) : 0;
  return (
    <span className={styles.times}>
      {span} · {took}
      {waited > 0 ? ` · ${t('routeWaited', { minutes: waited })}` : null}
    </span>
  );
}
