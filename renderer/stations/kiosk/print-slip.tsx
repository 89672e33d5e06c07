import { useState } from 'react';
import type { TicketId } from '#shared/domain/ids.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { printPdf } from '../../lib/print-pdf.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { KioskButton } from './kiosk-button.tsx';
import styles from './print-slip.module.css';

type State = 'ready' | 'printing' | 'printed' | 'failed';

/** Prints the slip, as often as somebody asks; says plainly when it did not work. */
export function PrintSlip({ ticketId }: { readonly ticketId: TicketId }) {
  const hub = useHub();
  const t = useWords(kioskWords);
  const { language } = useLanguage();
  const [state, setState] = useState<State>('ready');
  const print = () => {
    setState('printing');
    printPdf(callUrl(contract.slip, { params: { id: ticketId }, query: { language } }), hub.headers()).then(
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
        {t(state === 'printing' ? 'printing' : state === 'printed' ? 'printed' : 'printSlip')}
      </KioskButton>
    </>
  );
}
