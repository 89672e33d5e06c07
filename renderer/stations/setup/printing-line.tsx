import { useId } from 'react';
import type { PrinterChoice } from '#shared/bridge/setup-input.ts';
import type { OfferedPrinter, StationPrinters, StationPrinting } from '#shared/bridge/setup.ts';
import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { printerConditionWords, printerWords, printStateWords } from '#shared/i18n/printing.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './setup.module.css';

type Props = {
  readonly line: StationPrinting;
  readonly offer: StationPrinters | undefined;
  readonly choose: (choice: PrinterChoice) => void;
  readonly print: () => void;
};

/** One station's paper: its printer, how that is, and a page to see that it is so. */
export function PrintingLine({ line, offer, choose, print }: Props) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const paperNames = useWords(printerWords);
  const conditions = useWords(printerConditionWords);
  const states = useWords(printStateWords);
  const id = useId();
  const { role, paper, printer, condition, page } = line;
  const label = t('printerFor', { role: app(roleWords[role]), paper: paperNames(paper) });
  const how = condition === null ? t('askingHub') : conditions(condition);
  return (
    <li>
      {offer?.mayChoose === true ? (
        <>
          <label htmlFor={id}>
            <b>{label}</b>
          </label>
          <PrinterSelect id={id} line={line} offer={offer} choose={choose} />
        </>
      ) : (
        <>
          <b>{label}</b>
          <span>{printer ?? ''}</span>
        </>
      )}
      <span>{how}</span>
      <Button className={styles.wide} disabled={printer === null} onClick={print}>
        {t('testPage')}
      </Button>
      <output className={styles.hint}>{page === null ? '' : t('testPageState', { state: states(page) })}</output>
    </li>
  );
}

function PrinterSelect({
  id,
  line: { role, paper, printer },
  offer: { printers, chosen },
  choose,
}: Pick<Props, 'line' | 'choose'> & { readonly id: string; readonly offer: StationPrinters }) {
  const t = useWords(assistantWords);
  const take = (value: string) => {
    const taken = printers.find((one) => valueOf(one) === value);
    if (taken !== undefined && taken.queue !== null) choose({ role, paper, queue: taken.queue });
    else choose({ role, paper, printerId: taken?.printerId ?? null });
  };
  return (
    <select id={id} value={chosen ?? ''} onChange={(event) => take(event.target.value)}>
      <option value="">
        {printer === null || chosen !== null ? t('printerAsEverywhere') : t('printerEverywhereNow', { printer })}
      </option>
      {printers.map((one) => (
        <option key={valueOf(one)} value={valueOf(one)}>
          {one.printerId === null ? t('printerNewAtHub', { printer: one.name }) : one.name}
        </option>
      ))}
    </select>
  );
}

/** A queue's name may look like anything; a printer's id never holds a space. */
function valueOf({ printerId, queue }: OfferedPrinter): string {
  return printerId ?? `queue ${queue ?? ''}`;
}
