/** Whoever sets a machine up chooses its printers, tries them and may choose again within this time. */
const settingUpMs = 30 * 60_000;

/**
 * Whether a station may say by itself which printer its papers come out of: while it is being set up with the code a supervisor
 * made for it. Later only a supervisor may, so that a token that was stolen leads no paper elsewhere (issue 6: printers at the
 * first run, changeable later with the manager's PIN). Times in ms since the epoch.
 */
export function mayChooseOwnPrinter(pairedAt: number, now: number): boolean {
  return now - pairedAt < settingUpMs;
}
