import { useState } from 'react';
import { receptionWords } from '#shared/i18n/reception.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { PrintProgress } from '../../features/printing/print-progress.tsx';
import { usePrinting } from '../../features/printing/use-printing.ts';
import { useWords } from '../../lib/language.tsx';
import { printPdf } from '../../lib/print-pdf.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import panel from './panel.module.css';
import styles from './paper-block.module.css';
import { Refusal } from './refusal.tsx';
import { useCommands } from './use-commands.ts';

const sizes = [20, 50, 100, 200] as const;

type Block = { readonly from: number; readonly to: number; readonly numbers: readonly string[] };

/** Sets a block of paper numbers aside and prints it, to lie ready for a power cut. */
export function PaperBlock() {
  const t = useWords(receptionWords);
  const hub = useHub();
  const [count, setCount] = useState<number>(50);
  const [block, setBlock] = useState<Block | null>(null);
  const work = usePrinting();
  const { pending, problem, forget, run } = useCommands();

  const printSheet = ({ from, to }: Block) => {
    const url = callUrl(contract.paperNumbersSheet, { query: { from, to } });
    return work.start(async () => ({
      paper: 'a4',
      order: { paperNumbers: { from, to } },
      byBrowser: () => printPdf(url, hub.headers()),
    }));
  };
  const make = async () => {
    const made = await run(`paper ${count}`, (options) => hub.client.printPaperNumbers({ body: { count } }, options));
    if (!made) return;
    setBlock(made);
    await printSheet(made);
  };

  return (
    <section className={panel.card}>
      <h2 className={panel.title}>{t('paperPrintTitle')}</h2>
      <p className={panel.hint}>{t('paperPrintText')}</p>
      <fieldset className={styles.sizes}>
        <legend className={panel.label}>{t('paperCount')}</legend>
        {sizes.map((size) => (
          <label key={size} className={styles.size}>
            <input type="radio" name="size" checked={count === size} onChange={() => setCount(size)} />
            {size}
          </label>
        ))}
      </fieldset>
      <Action kind="main" disabled={pending !== null} onClick={() => void make()}>
        {pending === null ? t('paperPrint', { count }) : t('paperPrinting')}
      </Action>
      <Refusal problem={problem} onClose={forget} />
      {block ? (
        <output className={styles.made}>
          <strong>{t('paperPrinted', { from: block.numbers[0] ?? '', to: block.numbers.at(-1) ?? '' })}</strong>
          <PrintProgress work={work} />
          <Action disabled={work.busy} onClick={() => void printSheet(block)}>
            {t('paperPrintAgain')}
          </Action>
        </output>
      ) : null}
    </section>
  );
}
