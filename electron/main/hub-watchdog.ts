/** Watches one process of the hub by messages alone. */
export type HubWatchdog = {
  /** It said where it listens. */
  readonly ready: () => void;
  /** It answered a ping. */
  readonly pong: () => void;
  /** It is gone, or asked to go: nothing is expected of it any more. */
  readonly end: () => void;
};

/** A first start on a slow disk, or an update that copies and changes a large database, takes this long at most. */
const readyWithinMs = 5 * 60_000;
const pingEveryMs = 10_000;
/** A loop that is stuck for this many pings does not come back; after a sleep of the machine one goes unanswered at most. */
const patience = 3;

/** Calls `hung` once, when the hub does not get ready in time or leaves pings unanswered. */
export function watchHub(ping: () => void, hung: (reason: string) => void): HubWatchdog {
  let unanswered = 0;
  let pings: NodeJS.Timeout | undefined;
  const start = setTimeout(() => give('not ready in time'), readyWithinMs);

  function give(reason: string): void {
    end();
    hung(reason);
  }
  function end(): void {
    clearTimeout(start);
    clearInterval(pings);
  }
  function look(): void {
    if (unanswered >= patience) {
      give('it answers no more');
      return;
    }
    unanswered += 1;
    ping();
  }

  return {
    ready: () => {
      clearTimeout(start);
      clearInterval(pings);
      pings = setInterval(look, pingEveryMs);
    },
    pong: () => {
      unanswered = 0;
    },
    end,
  };
}
