import { healthWords } from '#shared/i18n/health.ts';
import type { HealthView } from '#shared/protocol/health.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { momentText } from '../parts/moment-text.ts';
import { Card, Page } from '../parts/page.tsx';
import { ConcernList } from './concern-list.tsx';
import styles from './health.module.css';
import { useHealth } from './use-health.ts';

/** How the hub itself is. */
export function HealthPage() {
  const t = useWords(healthWords);
  const health = useHealth();
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Loaded of={health}>
        {(found) => (
          <>
            <Card title={t('concerns')}>
              {found.concerns.length === 0 ? (
                <p className={styles.well}>{t('allWell')}</p>
              ) : (
                <ConcernList concerns={found.concerns} />
              )}
            </Card>
            <Card title={t('figures')}>
              <Figures health={found} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Figures({ health }: { readonly health: HealthView }) {
  const t = useWords(healthWords);
  const { timeZone } = useSite();
  const { disk, lastBackup, journal, verified, stations, certificateEndsAt, clockBehindSeconds: behind } = health;
  const time = (at: string) => momentText(at, timeZone);
  const minutes = Math.floor(health.uptimeSeconds / 60);
  const lines: readonly (readonly [string, string])[] = [
    [t('database'), sizeText(health.databaseBytes)],
    [t('log'), sizeText(health.logBytes)],
    [t('disk'), t('diskText', { free: sizeText(disk.free), total: sizeText(disk.total) })],
    [
      t('lastBackup'),
      lastBackup ? t('lastBackupText', { time: time(lastBackup.at), seq: lastBackup.journalSeq }) : t('never'),
    ],
    [t('journal'), t('journalText', { seq: journal.seq, hash: journal.hash.slice(0, 16) })],
    [t('verified'), verified ? t('verifiedText', { seq: verified.seq, time: time(verified.at) }) : t('never')],
    [t('loop'), t('loopText', { ms: health.loopDelayMs })],
    [t('listeners'), String(health.listeners)],
    [t('stations'), t('stationsText', { online: stations.online, offline: stations.offline.length })],
    [t('certificate'), certificateEndsAt ? time(certificateEndsAt).slice(0, 10) : t('certificateNone')],
    [t('clock'), behind > 0 ? t('clockBehind', { seconds: behind }) : t('clockWell')],
    [t('uptime'), t('uptimeText', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })],
  ];
  return (
    <dl className={styles.figures}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function sizeText(bytes: number): string {
  const mega = bytes / 1024 / 1024;
  return mega >= 1024 ? `${(mega / 1024).toFixed(1)} GB` : `${mega.toFixed(1)} MB`;
}
