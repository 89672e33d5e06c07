import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import type { FlowFault } from '#shared/protocol/flows.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Card } from '../parts/page.tsx';
import { faultText } from './check-draft.ts';
import { placeOf } from './fault-places.ts';
import type { Path } from './draft.ts';
import styles from './flows.module.css';

type Props = { readonly faults: readonly FlowFault[]; readonly choose: (path: Path) => void };

/** What the form and the law say against the template as it is now; each line leads to its place. */
export function FaultsPanel({ faults, choose }: Props) {
  const t = useWords(flowEditorWords);
  const { language } = useLanguage();
  const law = faults.filter((fault) => fault.code.startsWith('law.'));
  const rest = faults.filter((fault) => !fault.code.startsWith('law.'));
  const lines = (list: readonly FlowFault[]) => (
    <ul className={styles.faults}>
      {list.map((fault) => (
        <li key={`${fault.code} ${fault.path}`}>
          <button type="button" onClick={() => choose(placeOf(fault.path))}>
            {faultText(fault, language)}
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={t('checks')}>
      {faults.length === 0 ? <p className={styles.sound}>{t('sound')}</p> : null}
      {law.length > 0 ? (
        <>
          <h3 className={styles.faultHead}>{t('lawFaults', { count: law.length })}</h3>
          {lines(law)}
        </>
      ) : null}
      {rest.length > 0 ? (
        <>
          <h3 className={styles.faultHead}>{t('formFaults', { count: rest.length })}</h3>
          {lines(rest)}
        </>
      ) : null}
    </Card>
  );
}
