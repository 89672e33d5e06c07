import { z } from 'zod';
import type { Hub, HubEvents } from './hub.ts';
import { createHubStatus } from './hub-status.ts';
import { type HubWatchdog, watchHub } from './hub-watchdog.ts';
import { healthyAfterMs, restartDelay } from './restart-delay.ts';

/** As much of Electron's UtilityProcess as is used here. */
export type HubChild = {
  readonly pid?: number | undefined;
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: unknown): void;
  kill(): boolean;
};

export type OwnHub = Hub & {
  /** For Electron's `child-process-gone`, which may tell of an end that `exit` does not. */
  readonly processGone: (reason: string) => void;
};

const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ready'),
    url: z.url({ protocol: /^https?$/ }),
    pid: z.number().int(),
    anchor: z.string().optional(),
  }),
  z.object({ type: z.literal('pong') }),
]);
/** How long the hub may take to close its books before it is ended from outside. */
const shutdownLimitMs = 5_000;

/** Starts the hub, starts it again with back-off whenever it ends or hangs, and ends it with the app. */
export function superviseOwnHub(
  fork: () => HubChild,
  events: HubEvents,
  /** Answers what the hub asks of the shell; null for what is no question. */
  answer: (message: unknown) => Promise<object> | null = () => null,
): OwnHub {
  const status = createHubStatus(events);
  let child: HubChild | undefined;
  let url: string | undefined;
  let anchor: string | undefined;
  let upSince: number | undefined;
  let failures = 0;
  let restart: NodeJS.Timeout | undefined;
  let stopped: (() => void) | undefined;
  let watchdog: HubWatchdog | undefined;

  function start(): void {
    const started = fork();
    child = started;
    watchdog = watchHub(() => started.postMessage({ type: 'ping' }), hung);
    passOn(started.stdout);
    passOn(started.stderr);
    started.on('message', (message) => {
      if (child === started) hear(message, started);
    });
    started.on('exit', (code) => gone(started, `exit code ${code}`));
  }

  function hear(message: unknown, from: HubChild): void {
    const answered = answer(message);
    if (answered !== null) {
      void tell(answered, from);
      return;
    }
    const parsed = messageSchema.safeParse(message);
    if (!parsed.success) {
      events.log('hub: a message of an unknown kind was ignored');
      return;
    }
    if (parsed.data.type === 'pong') {
      watchdog?.pong();
      return;
    }
    watchdog?.ready();
    url = parsed.data.url;
    anchor = parsed.data.anchor;
    upSince = Date.now();
    status.become('up');
  }

  async function tell(answered: Promise<object>, to: HubChild): Promise<void> {
    const told = await answered;
    // The successor of a hub that ended did not ask.
    if (child === to) to.postMessage(told);
  }

  function gone(which: HubChild, reason: string): void {
    if (which !== child) return;
    watchdog?.end();
    child = undefined;
    url = undefined;
    if (stopped !== undefined) {
      stopped();
      return;
    }
    failures = upSince !== undefined && Date.now() - upSince >= healthyAfterMs ? 1 : failures + 1;
    upSince = undefined;
    status.become('down');
    const delay = restartDelay(failures);
    events.log(`hub: ended (${reason}), starts again in ${delay} ms`);
    restart = setTimeout(start, delay);
  }

  function processGone(reason: string): void {
    if (child === undefined) return;
    // Makes sure that no half-dead process keeps the data folder from its successor.
    child.kill();
    gone(child, reason);
  }

  function hung(reason: string): void {
    if (child === undefined) return;
    endNow(child);
    gone(child, reason);
  }

  async function stop(): Promise<void> {
    clearTimeout(restart);
    const last = child;
    if (last === undefined) return;
    const ended = Promise.withResolvers<void>();
    watchdog?.end();
    stopped = ended.resolve;
    last.postMessage({ type: 'shutdown' });
    const limit = setTimeout(() => {
      events.log('hub: did not end in time');
      endNow(last);
      ended.resolve();
    }, shutdownLimitMs);
    await ended.promise;
    clearTimeout(limit);
  }

  start();
  return {
    url: () => url,
    anchor: () => anchor,
    state: status.read,
    firstUp: status.firstUp,
    stop,
    processGone,
  };
}

/** A loop that is stuck never hears what Electron's own `kill` sends; the system ends it without asking. */
function endNow(child: HubChild): void {
  const { pid } = child;
  child.kill();
  if (pid === undefined) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/**
 * To the terminal, if the app was started from one, and never into a log: what is meant for eyes is said there. The hub keeps a
 * log of its own.
 */
function passOn(stream: NodeJS.ReadableStream | null): void {
  stream?.on('data', (said: Buffer) => process.stderr.write(said));
}
