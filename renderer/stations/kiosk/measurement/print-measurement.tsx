import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { printPdf } from '../../../lib/print-pdf.ts';
import { KioskButton } from '../kiosk-button.tsx';
import { useKioskPrint } from '../use-kiosk-print.ts';
import styles from './measurement.module.css';

const words = { ready: 'print', 'on-its-way': 'printing', out: 'printed', trouble: 'print' } as const;

/** Prints the figures by the code they were shown for; the code stays out of every address. */
export function PrintMeasurement({ noticeToken }: { readonly noticeToken: string }) {
  const t = useWords(kioskMeasurementWords);
  const { language } = useLanguage();
  const { state, print } = useKioskPrint({
    paper: 'a4',
    byHub: ({ client }, jobId) => client.printOwnMeasurement({ body: { noticeToken, language, jobId } }),
    byBrowser: ({ headers }) => printPdf(callUrl(contract.ownMeasurementPdf, {}), headers(), { noticeToken, language }),
  });
  return (
    <>
      {state.kind === 'trouble' ? (
        <p className={styles.problem} role="alert">
          {t(state.trouble === 'unsure' ? 'printUnsure' : state.trouble === 'other' ? 'printFailed' : 'printerDown')}
        </p>
      ) : null}
      <KioskButton disabled={state.kind === 'on-its-way'} onClick={print}>
        {t(words[state.kind])}
      </KioskButton>
    </>
  );
}
