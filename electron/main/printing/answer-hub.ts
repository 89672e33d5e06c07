import {
  type ShellAnswer,
  type ShellPrintJob,
  type ShellPrintOutcome,
  shellRequest,
} from '#shared/bridge/hub-printing.ts';

/** The printers of this machine's system. */
export type SystemPrinting = {
  readonly names: () => Promise<readonly string[]>;
  readonly print: (job: ShellPrintJob) => Promise<ShellPrintOutcome>;
};

/** Answers what the hub asks about printers; null for a message that is no such question. Never rejects. */
export function answerHub(message: unknown, printing: SystemPrinting): Promise<ShellAnswer> | null {
  const parsed = shellRequest.safeParse(message);
  if (!parsed.success) return null;
  const request = parsed.data;
  const { id } = request;
  if (request.type === 'list-printers') return listed(id, printing);
  const { printer, title, copies, paper, pdf } = request;
  return printed(id, printing.print({ printer, title, copies, paper, pdf }));
}

async function listed(id: number, printing: SystemPrinting): Promise<ShellAnswer> {
  const names = await printing.names().catch(() => []);
  return { type: 'printers', id, names: [...names] };
}

async function printed(id: number, outcome: Promise<ShellPrintOutcome>): Promise<ShellAnswer> {
  // What broke in the middle may have let pages out.
  return { type: 'print-outcome', id, outcome: await outcome.catch(() => 'failed' as const) };
}
