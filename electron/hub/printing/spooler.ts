/** The spooler of the machine the hub runs on. */
export type Spooler = {
  readonly kind: 'cups' | 'windows' | 'none';
  /** Names of its queues; empty where there is none or it does not answer. */
  readonly list: () => Promise<readonly string[]>;
};
