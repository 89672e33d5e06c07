import { Button } from 'antd';
import type { CallInput } from '#shared/protocol/call.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import { paperToPrint } from '../../../features/documents/make-and-print.ts';
import { PrintProgress } from '../../../features/printing/print-progress.tsx';
import { usePrinting } from '../../../features/printing/use-printing.ts';
import { useHub } from '../../../lib/use-hub.tsx';
import styles from './papers.module.css';

type Order = CallInput<Contract['makeDocument']>['body'];
type Props = {
  readonly text: string;
  readonly name?: string;
  readonly small?: boolean;
  /** Null while it can't be made yet. */
  readonly order: () => Order | null;
};

/** Makes a paper, or finds the one that says the same, and prints it; what comes of it is said beside. */
export function PrintPaper({ text, name, small = false, order }: Props) {
  const hub = useHub();
  const work = usePrinting();
  const print = async () => {
    const body = order();
    if (body === null) return;
    await work.start(async () => paperToPrint(hub, (await hub.client.makeDocument({ body })).id));
  };
  return (
    <div className={styles.print}>
      <Button
        {...(small ? { size: 'small' as const } : { type: 'primary' as const })}
        aria-label={name}
        loading={work.printing.kind === 'asking'}
        disabled={work.busy}
        onClick={() => void print()}
      >
        {text}
      </Button>
      <PrintProgress work={work} />
    </div>
  );
}
