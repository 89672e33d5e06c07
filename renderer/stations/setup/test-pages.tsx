import { useState } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { printerConditionWords, printerWords, printStateWords } from '#shared/i18n/printing.ts';
import type { SetupBridge, SetupFault, StationPrinting } from '#shared/bridge/setup.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './setup.module.css';
import { usePolled } from './use-polled.ts';

const lookEveryMs = 1_500;

/** Which printer each station's papers come out of, how it is, and a test page by the way every paper goes. */
export function TestPages({ bridge }: { readonly bridge: SetupBridge }) {
  const t = useWords(assistantWords);
  const { value, again } = usePolled(bridge.readPrinting, lookEveryMs);
  const [fault, setFault] = useState<SetupFault | null>(null);
  const print = async ({ role, paper }: StationPrinting) => {
    const answer = await bridge.printTestPage({ role, paper });
    setFault(answer.ok ? null : answer.code);
    await again();
  };
  if (value === null) return <p aria-live="polite">{t('askingHub')}</p>;
  return (
    <>
      <ul className={styles.printing}>
        {value.map((line) => (
          <PrintingLine key={`${line.role} ${line.paper}`} line={line} print={() => void print(line)} />
        ))}
      </ul>
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {t(fault)}
        </p>
      )}
    </>
  );
}

function PrintingLine({ line, print }: { readonly line: StationPrinting; readonly print: () => void }) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const paperNames = useWords(printerWords);
  const conditions = useWords(printerConditionWords);
  const states = useWords(printStateWords);
  const { role, paper, printer, condition, page } = line;
  const how = condition === null ? t('askingHub') : conditions(condition);
  return (
    <li>
      <b>{t('printerFor', { role: app(roleWords[role]), paper: paperNames(paper) })}</b>
      <span>{printer === null ? how : `${printer} · ${how}`}</span>
      <Button className={styles.wide} disabled={printer === null} onClick={print}>
        {t('testPage')}
      </Button>
      <output className={styles.hint}>{page === null ? '' : t('testPageState', { state: states(page) })}</output>
    </li>
  );
}
