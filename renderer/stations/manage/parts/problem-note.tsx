import { CallRefused } from '#shared/protocol/client.ts';
import { errorText } from '../../../lib/error-text.ts';
import { useLanguage } from '../../../lib/language.tsx';
import styles from './page.module.css';

function pathsOf(problem: unknown): readonly string[] {
  const issues = problem instanceof CallRefused ? problem.details['issues'] : undefined;
  if (!Array.isArray(issues)) return [];
  return issues.flatMap((issue: unknown) =>
    typeof issue === 'object' && issue !== null && 'path' in issue && 'message' in issue
      ? [`${String(issue.path)}: ${String(issue.message)}`]
      : [],
  );
}

type Props = {
  readonly problem: unknown;
  /** The page shows the single faults at their fields. */
  readonly faultsShown?: boolean;
};

/** Why a command was not carried out, where it was given, with every fault the hub named; nothing when all is well. */
export function ProblemNote({ problem, faultsShown = false }: Props) {
  const { language } = useLanguage();
  if (!problem) return null;
  const faults = faultsShown ? [] : pathsOf(problem);
  return (
    <div className={styles.problem} role="alert">
      {errorText(problem, language)}
      {faults.length > 0 ? (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
