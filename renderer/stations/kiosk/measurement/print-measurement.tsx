import { useState } from 'react';
import { kioskMeasurementWords } from '#shared/i18n/kiosk-measurement.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { printPdf } from '../../../lib/print-pdf.ts';
import { useHub } from '../../../lib/use-hub.tsx';
import { KioskButton } from '../kiosk-button.tsx';
import styles from './measurement.module.css';

type State = 'ready' | 'printing' | 'printed' | 'failed';

/** Prints the figures by the code they were shown for; the code stays out of every address. */
export function PrintMeasurement({ noticeToken }: { readonly noticeToken: string }) {
  const hub = useHub();
  const t = useWords(kioskMeasurementWords);
  const { language } = useLanguage();
  const [state, setState] = useState<State>('ready');
  const print = () => {
    setState('printing');
    printPdf(callUrl(contract.ownMeasurementPdf, {}), hub.headers(), { noticeToken, language }).then(
      () => setState('printed'),
      () => setState('failed'),
    );
  };
  return (
    <>
      {state === 'failed' ? (
        <p className={styles.problem} role="alert">
          {t('printFailed')}
        </p>
      ) : null}
      <KioskButton disabled={state === 'printing'} onClick={print}>
        {t(state === 'printing' ? 'printing' : state === 'printed' ? 'printed' : 'print')}
      </KioskButton>
    </>
  );
}
