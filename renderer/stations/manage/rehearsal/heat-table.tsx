import type { OutcomeView, RehearsalSetup } from '#shared/protocol/rehearsals.ts';
import { useOutcomeWords } from './outcome-words.ts';
import styles from './rehearsal.module.css';

type Props = { readonly setup: RehearsalSetup; readonly outcome: OutcomeView; readonly limit: number };

/** Waits by stage and hour; the darker, the nearer to or beyond the limit. */
export function HeatTable({ setup, outcome, limit }: Props) {
  const { t, stageName } = useOutcomeWords(setup);
  const hours = [...new Set(outcome.stages.flatMap((stage) => stage.hours.map(({ hour }) => hour)))].toSorted(
    (a, b) => a - b,
  );
  return (
    <table className={styles.heat}>
      <thead>
        <tr>
          <th scope="col">{t('stage')}</th>
          {hours.map((hour) => (
            <th key={hour} scope="col">
              {t('hour', { hour })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcome.stages.map((stage) => (
          <tr key={stage.stageId}>
            <th scope="row">{stageName(stage.stageId)}</th>
            {hours.map((hour) => {
              const cell = stage.hours.find((one) => one.hour === hour);
              if (!cell?.wait) return <td key={hour}>–</td>;
              const load = cell.load === null ? t('noLoad') : `${Math.round(cell.load * 100)}%`;
              const [p50, p90] = [Math.round(cell.wait.p50), Math.round(cell.wait.p90)];
              return (
                <td key={hour} data-heat={heatOf(cell.wait.p90, limit)} title={t('heatCell', { p50, p90, load })}>
                  {p90}
                  <small>{load}</small>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From 0, no wait to speak of, to 4, twice the limit and more. */
function heatOf(minutes: number, limit: number): number {
  if (minutes < 1) return 0;
  if (minutes <= limit / 2) return 1;
  if (minutes <= limit) return 2;
  return minutes <= 2 * limit ? 3 : 4;
}
