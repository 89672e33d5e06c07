import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { printerConditionWords, printerWords } from '#shared/i18n/printing.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import { lineKey, linesForLater, type PrintingLine, rolesAtHub } from './setup-draft.ts';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';
import { usePolled } from './use-polled.ts';

const lookEveryMs = 3_000;

/** What each station of this machine prints on: as the hub has it, or as was just chosen for when it starts. */
export function ChosenPrinters({ bridge, machine, draft }: Pick<StepProps, 'bridge' | 'machine' | 'draft'>) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const paperNames = useWords(printerWords);
  const conditions = useWords(printerConditionWords);
  const atHub = usePolled(bridge.readPrinting, lookEveryMs).value ?? [];
  const known = rolesAtHub(draft, machine);
  const line = (one: PrintingLine, printer: string) => (
    <li key={lineKey(one)}>
      {t('printerFor', { role: app(roleWords[one.role]), paper: paperNames(one.paper) })}: {printer}
    </li>
  );
  const lines = [
    ...atHub
      .filter(({ role }) => known.includes(role))
      .map((one) => line(one, one.printer ?? (one.condition === null ? t('askingHub') : conditions('none')))),
    ...linesForLater(draft, machine).map((one) => line(one, draft.printers[lineKey(one)] ?? t('printerLater'))),
  ];
  return lines.length === 0 ? <p className={styles.hint}>{t('nothingPrinted')}</p> : <ul>{lines}</ul>;
}
