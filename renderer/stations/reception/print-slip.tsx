import { useState } from 'react';
import type { TicketId } from '#shared/domain/ids.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { printPdf } from '../../lib/print-pdf.ts';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import panel from './panel.module.css';
import { Refusal } from './refusal.tsx';
import { useCommands } from './use-commands.ts';

type State = 'ready' | 'printing' | 'printed' | 'failed';

/** Prints the slip; every print but the first of a new number is noted as a reprint. */
export function PrintSlip({ ticketId, fresh }: { readonly ticketId: TicketId; readonly fresh: boolean }) {
  const hub = useHub();
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  const [state, setState] = useState<State>('ready');
  const [first, setFirst] = useState(fresh);
  const { pending, problem, forget, run } = useCommands();
  const params = { id: ticketId };

  const print = async () => {
    if (!first && !(await run('reprint', (options) => hub.client.reprint({ params }, options)))) return;
    setState('printing');
    try {
      await printPdf(callUrl(contract.slip, { params, query: { language } }), hub.headers());
      setFirst(false);
      setState('printed');
    } catch {
      setState('failed');
    }
  };

  const word = state === 'printing' ? 'printing' : first ? 'print' : 'reprint';
  return (
    <>
      <Action
        kind={first ? 'main' : 'quiet'}
        disabled={pending !== null || state === 'printing'}
        // The number was just given; the next Enter prints it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={fresh}
        onClick={() => void print()}
      >
        {t(word)}
      </Action>
      {state === 'printed' ? <output className={panel.hint}>{t('printed')}</output> : null}
      {state === 'failed' ? (
        <p className={panel.fault} role="alert">
          {t('printFailed')}
        </p>
      ) : null}
      <Refusal problem={problem} onClose={forget} />
    </>
  );
}
