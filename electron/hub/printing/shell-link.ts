import {
  type ShellAnswer,
  type ShellPrintJob,
  type ShellPrintOutcome,
  type ShellRequest,
  shellAnswer,
} from '#shared/bridge/hub-printing.ts';

/** As much of a utility process's parentPort as is used here. */
export type ParentPort = {
  postMessage(message: object): void;
  on(event: 'message', listener: (message: { data?: unknown }) => void): unknown;
};

/** The way to the shell's printers. An answer that does not come in time is null. */
export type ShellLink = {
  readonly names: () => Promise<readonly string[] | null>;
  readonly print: (job: ShellPrintJob) => Promise<ShellPrintOutcome | null>;
};

const namesWithinMs = 5000;
/** A long paper on a slow driver. */
const printWithinMs = 60_000;

/** Opens the way over the port the shell gave the hub. */
export function openShellLink(port: ParentPort): ShellLink {
  const waiting = new Map<number, (answer: ShellAnswer | null) => void>();
  let lastId = 0;
  port.on('message', ({ data }) => {
    const parsed = shellAnswer.safeParse(data);
    if (parsed.success) waiting.get(parsed.data.id)?.(parsed.data);
  });
  const ask = (make: (id: number) => ShellRequest, withinMs: number): Promise<ShellAnswer | null> => {
    const id = ++lastId;
    const { promise, resolve } = Promise.withResolvers<ShellAnswer | null>();
    const limit = setTimeout(() => resolve(null), withinMs);
    limit.unref();
    waiting.set(id, resolve);
    port.postMessage(make(id));
    return promise.finally(() => {
      clearTimeout(limit);
      waiting.delete(id);
    });
  };
  return {
    async names() {
      const answer = await ask((id) => ({ type: 'list-printers', id }), namesWithinMs);
      return answer?.type === 'printers' ? answer.names : null;
    },
    async print(job) {
      const answer = await ask((id) => ({ type: 'print', id, ...job }), printWithinMs);
      return answer?.type === 'print-outcome' ? answer.outcome : null;
    },
  };
}
