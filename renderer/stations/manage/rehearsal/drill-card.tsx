import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { drillWords } from '#shared/i18n/drill.ts';
import type { DrillView } from '#shared/protocol/drills.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './rehearsal.module.css';

const speeds = [1, 2, 5, 10, 30, 60] as const;
const lookEveryMs = 1000;

/** A drill is begun, opened, let go faster and ended here. */
export function DrillCard() {
  const t = useWords(drillWords);
  const { client } = useHub();
  const [speed, setSpeed] = useState<number>(10);
  const [wasStopped, setStopped] = useState(false);
  const drill = useLive(
    async () => (await client.currentDrill({})).drill,
    () => false,
  );
  const { reload } = drill;
  const start = useCommand(async (times: number) => {
    setStopped(false);
    await client.startDrill({ body: { speed: times } });
    await reload();
  });
  const faster = useCommand(async (times: number) => {
    await client.setDrillSpeed({ body: { speed: times } });
    await reload();
  });
  const stop = useCommand(async () => {
    await client.stopDrill({});
    setStopped(true);
    await reload();
  });
  const isMoving = drill.data?.state === 'starting' || drill.data?.state === 'running';
  useEffect(() => {
    if (!isMoving) return undefined;
    const timer = setInterval(() => void reload(), lookEveryMs);
    return () => clearInterval(timer);
  }, [isMoving, reload]);
  const choose = (times: number) => {
    setSpeed(times);
    if (drill.data) void faster.run(times);
  };
  const said = ({ state, date, speed: times }: DrillView) => t(state, { date: date ?? '', speed: times });
  return (
    <Card title={t('title')} aside={<span>{t('here')}</span>}>
      <p className={styles.hint}>{t('explain')}</p>
      <ProblemNote problem={start.problem ?? faster.problem ?? stop.problem} />
      <Loaded of={{ ...drill, data: drill.data === null ? { view: null } : { view: drill.data } }}>
        {({ view }) => (
          <div className={styles.go}>
            <Select<number>
              aria-label={t('speed')}
              className={styles.speed ?? ''}
              value={view?.speed ?? speed}
              options={speeds.map((times) => ({ value: times, label: t('speedOf', { speed: times }) }))}
              onChange={choose}
            />
            {view === null ? (
              <Button loading={start.busy} onClick={() => void start.run(speed)}>
                {t('start')}
              </Button>
            ) : (
              <>
                <Said>{said(view)}</Said>
                {view.url ? (
                  <Button type="primary" href={view.url} target="_blank" rel="noreferrer">
                    {t('open')}
                  </Button>
                ) : null}
                <Button danger loading={stop.busy} onClick={() => void stop.run(null)}>
                  {t('stop')}
                </Button>
              </>
            )}
            {view === null && wasStopped ? <Said tone="done">{t('stopped')}</Said> : null}
          </div>
        )}
      </Loaded>
    </Card>
  );
}
