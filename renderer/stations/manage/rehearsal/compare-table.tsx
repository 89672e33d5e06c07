import { clockText } from '#shared/domain/rehearsal/clock-text.ts';
import type { OutcomeView, RehearsalSetup, RehearsalView } from '#shared/protocol/rehearsals.ts';
import { useOutcomeWords } from './outcome-words.ts';
import styles from './rehearsal.module.css';

type Props = { readonly setup: RehearsalSetup; readonly result: RehearsalView };

/** The plans side by side, the least waiting marked. */
export function CompareTable({ setup, result }: Props) {
  const { t, bottleneckText, breaksText, minutesText } = useOutcomeWords(setup);
  const people = (count: number) => t('people', { count: count.toFixed(count > 0 && count < 10 ? 1 : 0) });
  const lines: readonly (readonly [string, (outcome: OutcomeView) => string])[] = [
    [t('waitMean'), ({ wait }) => minutesText(wait.mean)],
    [t('waitP90'), ({ wait }) => minutesText(wait.p90)],
    [t('visit'), ({ visit }) => (visit ? `${minutesText(visit.p50)} / ${minutesText(visit.p90)}` : '–')],
    [t('finish'), ({ finishedAt }) => `${clockText(finishedAt.p50)} / ${clockText(finishedAt.p90)}`],
    [t('came'), ({ came }) => people(came)],
    [t('left'), ({ left }) => people(left)],
    [t('bottleneck'), bottleneckText],
    [t('breaks'), breaksText],
  ];
  const costs = result.plans.map(({ outcome }) => outcome.wait.mean + 120 * (outcome.left / Math.max(1, outcome.came)));
  const least = Math.min(...costs);
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          {result.plans.map(({ name }, index) => (
            <th key={`${index}-${name}`} scope="col" data-best={result.plans.length > 1 && costs[index] === least}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([what, tell]) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {result.plans.map(({ name, outcome }, index) => (
              <td key={`${index}-${name}`}>{tell(outcome)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
