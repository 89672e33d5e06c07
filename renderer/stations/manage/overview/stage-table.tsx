import { overviewWords } from '#shared/i18n/manage-overview.ts';
import type { Overview } from '#shared/protocol/floor.ts';
import { type Translate, useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { longestWait } from './attention.ts';
import styles from './overview.module.css';
import type { StageNames } from './stage-names.ts';
import { waitLevel } from './wait-level.ts';

type StageState = Overview['stages'][number];
type Props = { readonly stages: readonly StageState[]; readonly names: StageNames; readonly now: number };

function isIdle(stage: StageState): boolean {
  const { waiting, called, serving, held, noShow, served, openDesks } = stage;
  return waiting + called + serving + held + noShow + served + openDesks === 0;
}

/** Every stage in its usual place, so that the eye finds it; those nobody came for yet are folded away. */
export function StageTable({ stages, names, now }: Props) {
  const t = useWords(overviewWords);
  const busy = stages.filter((stage) => !isIdle(stage));
  const idle = stages.filter(isIdle);
  return (
    <Card title={t('stages')}>
      {busy.length > 0 ? <Rows stages={busy} names={names} now={now} /> : <p>{t('nobodyYet')}</p>}
      {idle.length > 0 ? (
        <details className={styles.idle}>
          <summary>{t('idleStages', { count: idle.length })}</summary>
          <Rows stages={idle} names={names} now={now} />
        </details>
      ) : null}
    </Card>
  );
}

function Rows({ stages, names, now }: Props) {
  const t = useWords(overviewWords);
  const columns = ['waiting', 'longestWait', 'estimate', 'called', 'serving', 'held', 'noShow', 'served'] as const;
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
          <th scope="col">{t('openDesks')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <Row key={stage.stageId} stage={stage} name={names(stage)} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ stage, name, now }: { readonly stage: StageState; readonly name: string; readonly now: number }) {
  const t = useWords(overviewWords);
  const minutes = longestWait(stage, now);
  return (
    <tr data-alarm={stage.waiting > 0 && stage.openDesks === 0}>
      <th scope="row">{name}</th>
      <td className={styles.waiting}>{stage.waiting}</td>
      <td>
        {minutes === null ? (
          <Quiet />
        ) : (
          <span className={styles.wait} data-level={waitLevel(minutes)}>
            {minutes < 1 ? t('underOne') : t('minutes', { count: minutes })}
          </span>
        )}
      </td>
      <td>{stage.estimate === null ? <Quiet /> : estimateText(t, stage.estimate)}</td>
      <td>{stage.called || <Quiet />}</td>
      <td>{stage.serving || <Quiet />}</td>
      <td>{stage.held || <Quiet />}</td>
      <td>{stage.noShow || <Quiet />}</td>
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
