import type { ShellRole } from '#shared/bridge/bridge.ts';
import type { StationPrinting } from '#shared/bridge/setup.ts';
import type { StationPaper } from '#shared/bridge/setup-input.ts';
import { papersOfRole } from '#shared/domain/printing/papers-of-role.ts';
import { printingCalls } from '#shared/protocol/printing.ts';
import { apiPrefix } from '#shared/protocol/version.ts';

/** The stations of this machine that the hub knows, and the way each speaks to it; rejects where nobody answers. */
export type StationsAtHub = {
  readonly roles: readonly ShellRole[];
  readonly ask: (
    role: ShellRole,
    path: string,
    body?: object,
  ) => Promise<{ readonly status: number; readonly json: unknown }>;
};

/** What came of asking for a test page. */
export type TestPage = 'queued' | 'no-printer' | 'hub-silent';

/** What this machine's stations print on, as the hub has it, and a test page each (A5): the way every paper goes. */
export function createStationPrinting(stations: () => StationsAtHub | null) {
  /** The test page asked for last, by station and paper. */
  const pages = new Map<string, string>();

  async function look({ ask }: StationsAtHub, line: StationPaper): Promise<StationPrinting> {
    const { role, paper } = line;
    const asked = await silent(ask(role, `${apiPrefix}/stations/current/printer?paper=${paper}`));
    const printer = printingCalls.stationPrinter.answer.safeParse(asked?.json);
    const id = pages.get(keyOf(line));
    const job = id === undefined ? undefined : await silent(ask(role, `${apiPrefix}/print-jobs/${id}`));
    const page = printingCalls.printJob.answer.safeParse(job?.json);
    return {
      role,
      paper,
      printer: printer.success ? printer.data.name : null,
      condition: printer.success ? printer.data.condition : null,
      page: page.success ? page.data.state : null,
    };
  }

  return {
    async read(): Promise<readonly StationPrinting[]> {
      const now = stations();
      if (now === null) return [];
      const lines = now.roles.flatMap((role) => papersOfRole(role).map((paper) => ({ role, paper })));
      return Promise.all(lines.map((line) => look(now, line)));
    },
    async test(line: StationPaper): Promise<TestPage> {
      const { role, paper } = line;
      const now = stations();
      const known = now?.roles.includes(role) === true;
      const asked = known ? await silent(now.ask(role, `${apiPrefix}/stations/current/printer/test`, { paper })) : null;
      if (asked?.status === 422) return 'no-printer';
      const job = printingCalls.testStationPrinter.answer.safeParse(asked?.json);
      if (!job.success) return 'hub-silent';
      pages.set(keyOf(line), job.data.id);
      return 'queued';
    },
  };
}

const keyOf = ({ role, paper }: StationPaper) => `${role} ${paper}`;

async function silent<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch {
    return null;
  }
}
