import { backupNames } from '#shared/i18n/backups.ts';
import { healthConcernWords } from '#shared/i18n/health.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { HealthConcernView } from '#shared/protocol/health.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './health.module.css';

/** What is wrong with the hub, each in one sentence with what to do. */
export function ConcernList({ concerns }: { readonly concerns: readonly HealthConcernView[] }) {
  const t = useWords(healthConcernWords);
  const faults = useWords(backupNames);
  const m = useWords(manageWords);
  const text = (concern: HealthConcernView): string => {
    switch (concern.code) {
      case 'disk-low':
        return t(concern.code, { free: concern.freeMegabytes });
      case 'backup-failed':
      case 'backup-damaged':
      case 'second-failed':
        return t(concern.code, { fault: faults(`fault-${concern.fault}`) });
      case 'printer-trouble':
      case 'stations-offline':
      case 'keychain-none':
        return t(concern.code, { names: concern.names.join(m('separator')) });
      case 'certificate-ends':
        return t(concern.code, { days: concern.days });
      case 'clock-behind':
        return t(concern.code, { minutes: concern.minutes });
      case 'loop-slow':
        return t(concern.code, { milliseconds: concern.milliseconds });
      case 'log-large':
        return t(concern.code, { megabytes: concern.megabytes });
      case 'backup-never':
      case 'second-none':
      case 'recovery-phrase-due':
      case 'demo':
        return t(concern.code);
    }
  };
  return (
    <ul className={styles.concerns}>
      {concerns.map((concern) => (
        <li key={concern.code} data-level={concern.level}>
          {text(concern)}
        </li>
      ))}
    </ul>
  );
}
