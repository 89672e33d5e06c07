import { useState } from 'react';
import type { ShellRole } from '#shared/bridge/bridge.ts';
import type { PrinterChoice } from '#shared/bridge/setup-input.ts';
import type { SetupBridge, SetupFault, SetupResult, StationPrinters } from '#shared/bridge/setup.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { useWords } from '../../lib/language.tsx';
import { PrintingLine } from './printing-line.tsx';
import { lineKey } from './setup-draft.ts';
import styles from './setup.module.css';
import { usePolled } from './use-polled.ts';

const lookEveryMs = 1_500;
/** Rarer: for a supervisor the hub asks its machine's spooler each time. */
const lookForPrintersEveryMs = 5_000;

type Props = { readonly bridge: SetupBridge; readonly roles: readonly ShellRole[] };

/**
 * Which printer the papers of this machine's stations come out of, as the hub has it, chosen from all it knows, and a test page
 * each by the way every paper goes.
 */
export function PrintersAtHub({ bridge, roles }: Props) {
  const t = useWords(assistantWords);
  const lines = usePolled(bridge.readPrinting, lookEveryMs);
  const offers = usePolled(bridge.readPrinters, lookForPrintersEveryMs);
  const [fault, setFault] = useState<SetupFault | null>(null);
  if (lines.value === null) return <p aria-live="polite">{t('askingHub')}</p>;
  const told = async (answer: Promise<SetupResult<null>>) => {
    const came = await answer;
    setFault(came.ok ? null : came.code);
    await Promise.all([lines.again(), offers.again()]);
  };
  const choose = (choice: PrinterChoice) => void told(bridge.choosePrinter(choice));
  const shown = lines.value.filter(({ role }) => roles.includes(role));
  const offerOf = (key: string): StationPrinters | undefined => offers.value?.find((offer) => lineKey(offer) === key);
  const open = shown.some((line) => offerOf(lineKey(line))?.mayChoose === true);
  return (
    <>
      <ul className={styles.printing}>
        {shown.map((line) => (
          <PrintingLine
            key={lineKey(line)}
            line={line}
            offer={offerOf(lineKey(line))}
            choose={choose}
            print={() => void told(bridge.printTestPage({ role: line.role, paper: line.paper }))}
          />
        ))}
      </ul>
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {t(fault)}
        </p>
      )}
      <p className={styles.hint}>{t(open ? 'printersChosenHere' : 'printersChanged')}</p>
    </>
  );
}
