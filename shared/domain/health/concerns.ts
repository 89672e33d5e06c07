import type { BackupFault } from '../backup/backup-faults.ts';
import type { Instant } from '../ids.ts';

/** What of a hub is looked at; sizes in bytes, times in UTC milliseconds. */
export type HealthFacts = {
  readonly now: Instant;
  readonly disk: { readonly free: number; readonly total: number };
  readonly walBytes: number;
  readonly backup: {
    readonly lastAt: Instant | null;
    readonly failed: BackupFault | null;
    /** The result of the last check of every byte; null before any. */
    readonly damaged: BackupFault | null;
    readonly secondSet: boolean;
    readonly secondFailed: BackupFault | null;
  };
  /** Milliseconds a request waited for the loop, nine of ten. */
  readonly loopDelayMs: number;
  /** Names of printers that would print nothing now. */
  readonly printersInTrouble: readonly string[];
  /** Names of paired stations that do not listen. */
  readonly stationsOffline: readonly string[];
  /** Names of stations whose machine has no keychain: their tokens lie in a file. */
  readonly stationsWithoutKeychain: readonly string[];
  readonly certificateEndsAt: Instant | null;
  /** How far the machine's clock is behind the last entry of the journal. */
  readonly clockBehindMs: number;
  readonly recoveryPhraseDue: boolean;
  readonly demo: boolean;
};

/** Something about the hub somebody should do something about; `bad` cannot wait for the evening. */
export type HealthConcern = { readonly level: 'bad' | 'mind' | 'info' } & (
  | { readonly code: 'disk-low'; readonly freeMegabytes: number }
  | { readonly code: 'backup-failed' | 'backup-damaged' | 'second-failed'; readonly fault: BackupFault }
  | { readonly code: 'backup-never' | 'second-none' | 'recovery-phrase-due' | 'demo' }
  | { readonly code: 'printer-trouble' | 'stations-offline' | 'keychain-none'; readonly names: readonly string[] }
  | { readonly code: 'certificate-ends'; readonly days: number }
  | { readonly code: 'clock-behind'; readonly minutes: number }
  | { readonly code: 'loop-slow'; readonly milliseconds: number }
  | { readonly code: 'log-large'; readonly megabytes: number }
);
export type HealthCode = HealthConcern['code'];

const mega = 1024 * 1024;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A day of a large site with its backups takes less. */
const diskLow = 2 * 1024 * mega;
const diskOut = 256 * mega;
const logLarge = 256 * mega;
/** Below this a clock that is corrected by the network is no matter. */
const clockMatters = minuteMs;
const certificateSoon = 30 * dayMs;
const loopSlow = 250;

/** What is wrong with a hub, the worst first. */
export function healthConcerns(facts: HealthFacts): readonly HealthConcern[] {
  const { disk, backup, demo } = facts;
  const found: HealthConcern[] = [];
  if (disk.free < diskLow) {
    const level = disk.free < diskOut ? 'bad' : 'mind';
    found.push({ level, code: 'disk-low', freeMegabytes: Math.floor(disk.free / mega) });
  }
  if (backup.failed !== null) found.push({ level: 'bad', code: 'backup-failed', fault: backup.failed });
  else if (backup.lastAt === null && !demo) found.push({ level: 'info', code: 'backup-never' });
  if (backup.damaged !== null) found.push({ level: 'bad', code: 'backup-damaged', fault: backup.damaged });
  if (backup.secondFailed !== null) found.push({ level: 'mind', code: 'second-failed', fault: backup.secondFailed });
  else if (!backup.secondSet && !demo) found.push({ level: 'info', code: 'second-none' });
  if (facts.printersInTrouble.length > 0) {
    found.push({ level: 'mind', code: 'printer-trouble', names: facts.printersInTrouble });
  }
  if (facts.stationsOffline.length > 0) {
    found.push({ level: 'info', code: 'stations-offline', names: facts.stationsOffline });
  }
  if (facts.stationsWithoutKeychain.length > 0) {
    found.push({ level: 'info', code: 'keychain-none', names: facts.stationsWithoutKeychain });
  }
  if (facts.certificateEndsAt !== null && facts.certificateEndsAt - facts.now < certificateSoon) {
    const days = Math.floor((facts.certificateEndsAt - facts.now) / dayMs);
    found.push({ level: days < 7 ? 'bad' : 'mind', code: 'certificate-ends', days });
  }
  if (facts.clockBehindMs >= clockMatters) {
    found.push({ level: 'bad', code: 'clock-behind', minutes: Math.round(facts.clockBehindMs / minuteMs) });
  }
  if (facts.loopDelayMs >= loopSlow) {
    found.push({ level: 'mind', code: 'loop-slow', milliseconds: Math.round(facts.loopDelayMs) });
  }
  if (facts.walBytes >= logLarge) {
    found.push({ level: 'mind', code: 'log-large', megabytes: Math.round(facts.walBytes / mega) });
  }
  if (facts.recoveryPhraseDue && !demo) found.push({ level: 'mind', code: 'recovery-phrase-due' });
  if (demo) found.push({ level: 'info', code: 'demo' });
  const rank = { bad: 0, mind: 1, info: 2 } as const;
  return found.toSorted((a, b) => rank[a.level] - rank[b.level]);
}
