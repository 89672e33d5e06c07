import type { ShellRole } from '#shared/bridge/bridge.ts';
import type { SetupFault, StationPrinters, StationPrinting } from '#shared/bridge/setup.ts';
import type { PrinterChoice, StationPaper } from '#shared/bridge/setup-input.ts';
import { papersOfRole } from '#shared/domain/printing/papers-of-role.ts';
import { printingCalls } from '#shared/protocol/printing.ts';
import { apiPrefix } from '#shared/protocol/version.ts';

/** What a station asks its hub; `supervisor` is the session of whoever opened the assistant, beside the station's own token. */
export type AskedOfHub = {
  readonly path: string;
  readonly method?: 'POST' | 'PUT';
  readonly body?: object;
  readonly supervisor?: string | undefined;
};

/** The stations of this machine that the hub knows, and the way each speaks to it; rejects where nobody answers. */
export type StationsAtHub = {
  readonly roles: readonly ShellRole[];
  readonly ask: (role: ShellRole, asked: AskedOfHub) => Promise<{ readonly status: number; readonly json: unknown }>;
};

/** Why a page or a choice came to nothing. */
type Refused = Extract<SetupFault, 'no-printer' | 'hub-silent' | 'choose-in-manage' | 'bad-input'>;

const own = `${apiPrefix}/stations/current`;

/** What this machine's stations print on, as the hub has it, which printers they can have, and a test page each (A5): the way every paper goes. */
export function createStationPrinting(stations: () => StationsAtHub | null, supervisor: () => string | undefined) {
  /** The test page asked for last, by station and paper. */
  const pages = new Map<string, string>();

  async function look({ ask }: StationsAtHub, line: StationPaper): Promise<StationPrinting> {
    const { role, paper } = line;
    const asked = await silent(ask(role, { path: `${own}/printer?paper=${paper}` }));
    const printer = printingCalls.stationPrinter.answer.safeParse(asked?.json);
    const id = pages.get(keyOf(line));
    const job = id === undefined ? undefined : await silent(ask(role, { path: `${apiPrefix}/print-jobs/${id}` }));
    const page = printingCalls.printJob.answer.safeParse(job?.json);
    return {
      role,
      paper,
      printer: printer.success ? printer.data.name : null,
      condition: printer.success ? printer.data.condition : null,
      page: page.success ? page.data.state : null,
    };
  }

  async function offered({ ask }: StationsAtHub, { role, paper }: StationPaper): Promise<StationPrinters[]> {
    const path = `${own}/printers?paper=${paper}`;
    const asked = await silent(ask(role, { path, supervisor: supervisor() }));
    const offer = printingCalls.offeredPrinters.answer.safeParse(asked?.json);
    if (!offer.success) return [];
    const { items, chosen, mayChoose } = offer.data;
    const printers = items.map(({ name, printerId, queue }) => ({ name, printerId, queue }));
    return [{ role, paper, printers, chosen, mayChoose }];
  }

  return {
    async read(): Promise<readonly StationPrinting[]> {
      const now = stations();
      return now === null ? [] : Promise.all(linesOf(now).map((line) => look(now, line)));
    },
    /** Of lines whose hub answers. */
    async choices(): Promise<readonly StationPrinters[]> {
      const now = stations();
      return now === null ? [] : (await Promise.all(linesOf(now).map((line) => offered(now, line)))).flat();
    },
    async choose({ role, ...body }: PrinterChoice): Promise<'chosen' | Refused> {
      const now = stations();
      if (now?.roles.includes(role) !== true) return 'hub-silent';
      const asked = { path: `${own}/printer`, method: 'PUT', body, supervisor: supervisor() } as const;
      const answer = await silent(now.ask(role, asked));
      if (answer === null || answer.status >= 500) return 'hub-silent';
      if (answer.status === 401 || answer.status === 403) return 'choose-in-manage';
      return answer.status === 200 ? 'chosen' : 'bad-input';
    },
    async test(line: StationPaper): Promise<'queued' | Refused> {
      const { role, paper } = line;
      const now = stations();
      if (now?.roles.includes(role) !== true) return 'hub-silent';
      const asked = await silent(now.ask(role, { path: `${own}/printer/test`, method: 'POST', body: { paper } }));
      if (asked?.status === 422) return 'no-printer';
      const job = printingCalls.testStationPrinter.answer.safeParse(asked?.json);
      if (!job.success) return 'hub-silent';
      pages.set(keyOf(line), job.data.id);
      return 'queued';
    },
  };
}

const keyOf = ({ role, paper }: StationPaper) => `${role} ${paper}`;

function linesOf({ roles }: StationsAtHub): StationPaper[] {
  return roles.flatMap((role) => papersOfRole(role).map((paper) => ({ role, paper })));
}

async function silent<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch {
    return null;
  }
}
