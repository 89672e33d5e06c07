import { overviewWords } from '#shared/i18n/manage-overview.ts';
import { steerWords } from '#shared/i18n/manage-steer.ts';
import { waitLevel } from '#shared/domain/line/wait-limit.ts';
import type { FloorOutlook } from '#shared/protocol/outlook.ts';
import type { Overview } from '#shared/protocol/floor.ts';
import { type Translate, useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { longestWait } from './attention.ts';
import styles from './overview.module.css';
import type { StageNames } from './stage-names.ts';

type StageState = Overview['stages'][number];
type Ahead = FloorOutlook['stages'][number];
type Props = {
  readonly stages: readonly StageState[];
  /** How each stands in an hour; empty while it is not known. */
  readonly ahead: readonly Ahead[];
  readonly names: StageNames;
  readonly now: number;
};

function isIdle(stage: StageState): boolean {
  const { waiting, called, serving, held, noShow, served } = stage;
  return waiting + called + serving + held + noShow + served === 0;
}

/** Every stage in its usual place, so that the eye finds it; those nobody came for yet are folded away. */
export function StageTable({ stages, ahead, names, now }: Props) {
  const t = useWords(overviewWords);
  const busy = stages.filter((stage) => !isIdle(stage));
  const idle = stages.filter(isIdle);
  return (
    <Card title={t('stages')}>
      {busy.length > 0 ? <Rows stages={busy} ahead={ahead} names={names} now={now} /> : <p>{t('nobodyYet')}</p>}
      {idle.length > 0 ? (
        <details className={styles.idle}>
          <summary>{t('idleStages', { count: idle.length })}</summary>
          <Rows stages={idle} ahead={ahead} names={names} now={now} />
        </details>
      ) : null}
    </Card>
  );
}

function Rows({ stages, ahead, names, now }: Props) {
  const t = useWords(overviewWords);
  const s = useWords(steerWords);
  const columns = ['waiting', 'longestWait'] as const;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('stage')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
          <th scope="col">{s('overLimit')}</th>
          <th scope="col">{t('estimate')}</th>
          <th scope="col">{s('inAnHour')}</th>
          <th scope="col">{t('serving')}</th>
          <th scope="col">{s('setAside')}</th>
          <th scope="col">{t('served')}</th>
          <th scope="col">{t('openDesks')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <Row
            key={stage.stageId}
            stage={stage}
            ahead={ahead.find(({ stageId }) => stageId === stage.stageId)}
            name={names(stage)}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly stage: StageState;
  readonly ahead: Ahead | undefined;
  readonly name: string;
  readonly now: number;
};

function Row({ stage, ahead, name, now }: RowProps) {
  const t = useWords(overviewWords);
  const s = useWords(steerWords);
  const minutes = longestWait(stage, now);
  return (
    <tr data-alarm={stage.waiting > 0 && stage.openDesks === 0}>
      <th scope="row">{name}</th>
      <td className={styles.waiting}>{stage.waiting}</td>
      <td>
        {minutes === null ? (
          <Quiet />
        ) : (
          <span className={styles.wait} data-level={waitLevel(minutes, stage.limitMinutes)}>
            {minutes < 1 ? t('underOne') : t('minutes', { count: minutes })}
          </span>
        )}
      </td>
      <td title={s('limit', { minutes: stage.limitMinutes })}>{stage.overLimit || <Quiet />}</td>
      <td>{stage.estimate === null ? <Quiet /> : estimateText(t, stage.estimate)}</td>
      <td>{ahead ? s('inAnHourText', { waiting: ahead.waiting }) : <Quiet />}</td>
      <td>{stage.called + stage.serving || <Quiet />}</td>
      <td>{stage.held + stage.noShow || <Quiet />}</td>
      <td>{stage.served || <Quiet />}</td>
      <td className={styles.open}>{stage.openDesks}</td>
    </tr>
  );
}

/** Zero is not worth a look: it steps back so that the other figures stand out. */
function Quiet() {
  return <span className={styles.quiet}>0</span>;
}

type Word = keyof (typeof overviewWords)['zh-CN'];
function estimateText(
  t: Translate<Word>,
  { p50Minutes: min, p90Minutes: max }: { readonly p50Minutes: number; readonly p90Minutes: number },
): string {
  if (max < 1) return t('underOne');
  return min === max ? t('minutes', { count: max }) : t('range', { min, max });
}
