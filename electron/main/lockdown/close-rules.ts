/** What is known when a window is about to close. */
export type Closing = {
  readonly unattended: boolean;
  /** The app itself ends: an update, the machine going down, the last desk. */
  readonly appEnds: boolean;
  /** Somebody proved at this very window that they may leave it. */
  readonly exitVerified: boolean;
};

/** Whether a window may close: an unattended one with the app or after a verified exit only. */
export function mayClose({ unattended, appEnds, exitVerified }: Closing): boolean {
  return !unattended || appEnds || exitVerified;
}
