import type { PrintJobId } from '#shared/domain/ids.ts';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { type Command, useCommand } from '../parts/use-command.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';

export type JobDeed = {
  readonly id: PrintJobId;
  readonly deed: 'retry' | 'cancel' | 'printed' | 'not-printed';
};

const onPrinting = /^(printer|print-job)\./;

/** Everything the page shows of the printers, kept fresh. */
export function usePrinters() {
  return useLive(
    async ({ client }) => {
      const [printers, assignments, stations, questions] = await Promise.all([
        client.printers({}),
        client.printerAssignments({}),
        client.stations({}),
        client.printJobs({ query: { state: 'uncertain', limit: 500 } }),
      ]);
      return {
        printers: printers.items,
        assignments: assignments.items,
        stations: stations.items.filter(({ revoked }) => !revoked),
        questions: questions.items,
      };
    },
    ({ type }) => onPrinting.test(type) || type.startsWith('station.'),
  );
}

/** The jobs of the list, newest first. */
export function usePrintJobs(state: 'open' | 'all') {
  return useLive(
    ({ client }, wanted) => client.printJobs({ query: { state: wanted === 'all' ? 'all' : 'open', limit: 200 } }),
    ({ type }) => onPrinting.test(type),
    state,
  );
}

/** What a person does with a job of the list. */
export function useJobDeeds(): Command<JobDeed, PrintJobView> {
  const { client } = useHub();
  return useCommand(({ id, deed }: JobDeed, options) => {
    const params = { id };
    switch (deed) {
      case 'retry':
        return client.retryPrintJob({ params }, options);
      case 'cancel':
        return client.cancelPrintJob({ params }, options);
      case 'printed':
      case 'not-printed':
        return client.answerPrintJob({ params, body: { printed: deed === 'printed' } }, options);
    }
  });
}
