import { assistantWords } from '#shared/i18n/assistant.ts';
import { useWords } from '../../lib/language.tsx';
import { PrintersAtHub } from './printers-at-hub.tsx';
import { Printers } from './printers.tsx';
import { linesForLater, rolesAtHub } from './setup-draft.ts';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';

/** What prints what: of stations the hub knows, at once and with a test page; of those it is yet to learn of, for when it starts. */
export function PrinterStep(props: StepProps) {
  const t = useWords(assistantWords);
  const { bridge, machine, draft } = props;
  const known = rolesAtHub(draft, machine);
  return (
    <>
      <h2 className={styles.question}>{t('printersQuestion')}</h2>
      {known.length > 0 ? <PrintersAtHub bridge={bridge} roles={known} /> : null}
      {linesForLater(draft, machine).length > 0 ? <Printers {...props} /> : null}
    </>
  );
}
