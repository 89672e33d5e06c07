import type { HubState } from '#shared/bridge/bridge.ts';

/** A hub as the shell sees it, its own or another machine's. */
export type Hub = {
  /** Where it listens, or undefined while it is not up. */
  readonly url: () => string | undefined;
  /** PEM of the authority its certificate comes from; undefined where it speaks plain HTTP on this machine. */
  readonly anchor: () => string | undefined;
  readonly state: () => HubState;
  /** Settles when it is up for the first time; never rejects. */
  readonly firstUp: Promise<void>;
  /** Ends it, or the watch over it; settles when it is gone. */
  readonly stop: () => Promise<void>;
};

export type HubEvents = {
  readonly onState: (state: HubState) => void;
  readonly log: (line: string) => void;
};
