import { X509Certificate } from 'node:crypto';
import { stat, statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type HealthFacts, healthConcerns } from '#shared/domain/health/concerns.ts';
import { isDown } from '#shared/domain/printing/printer.ts';
import type { HealthView } from '#shared/protocol/health.ts';
import type { Feed } from '../../journal/feed.ts';
import { phraseIsDue } from '../../privacy/data-key.ts';
import type { SiteCertificates } from '../../tls/site-certificates.ts';
import type { BackupKeeper } from '../backup/backup-keeper.ts';
import { conditionOfRow } from '../printing/printer-list.ts';
import type { House } from '../house.ts';
import type { LiveStations } from '../live-stations.ts';
import type { Stations } from '../stations.ts';
import { isoTime } from '../ticket-view.ts';

const nanosecondsPerMs = 1e6;

/** Looks at the hub itself whenever somebody asks. `machineNow` is the machine's clock, which may run back. */
export function createHealth(parts: {
  readonly house: House;
  readonly databasePath: string;
  readonly machineNow: () => number;
  readonly feed: Feed;
  readonly stations: Stations;
  readonly live: LiveStations;
  readonly backups: BackupKeeper;
  readonly certificates: SiteCertificates | null;
}): { readonly look: () => Promise<HealthView>; readonly close: () => void } {
  const { house, databasePath, stations, live, backups, certificates } = parts;
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    );

  return {
    async look() {
      const now = house.now();
      const head = house.journal.head();
      const { bavail, blocks, bsize } = await statfs(house.folder);
      const disk = { free: bavail * bsize, total: blocks * bsize };
      const walBytes = await sizeOf(`${databasePath}-wal`);
      const { lastMade, lastFailure, lastCheck, second } = backups.state();
      const offline = stations
        .all()
        .filter(({ id, revoked, pairedAt }) => !revoked && pairedAt > 0 && !live.isOnline(id))
        .map(({ name }) => name);
      const printersInTrouble = house.books.printing
        .printers()
        .filter((row) => row.removed_at === null && isDown(conditionOfRow(row)))
        .map(({ name }) => name);
      // As sampled; the sampling itself waits its 20 ms.
      const loopDelayMs = Math.max(0, delay.percentile(90) / nanosecondsPerMs - 20);
      const endsAt =
        certificates === null ? null : new X509Certificate(certificates.current().cert).validToDate.getTime();
      const clockBehindMs = Math.max(0, head.at - parts.machineNow());
      const facts: HealthFacts = {
        now,
        disk,
        walBytes,
        backup: {
          lastAt: lastMade?.at ?? null,
          failed: lastFailure?.code ?? null,
          damaged: lastCheck?.code ?? null,
          secondSet: house.books.plan.secondFolder() !== null,
          secondFailed: second?.code ?? null,
        },
        loopDelayMs,
        printersInTrouble,
        stationsOffline: offline,
        stationsWithoutKeychain: stations
          .all()
          .filter(({ id, revoked }) => !revoked && live.lacksKeychain(id))
          .map(({ name }) => name),
        certificateEndsAt: endsAt,
        clockBehindMs,
        recoveryPhraseDue: phraseIsDue(house.folder),
        demo: house.directory.demo,
      };
      const verified = house.books.journal.lastCheckpoint();
      return {
        at: isoTime(now),
        concerns: healthConcerns(facts).map((concern) =>
          'names' in concern ? { ...concern, names: [...concern.names] } : concern,
        ),
        databaseBytes: await sizeOf(databasePath),
        logBytes: walBytes,
        disk,
        lastBackup: lastMade && { at: isoTime(lastMade.at), journalSeq: lastMade.journal.seq },
        journal: { seq: head.seq, hash: head.hash, at: isoTime(head.at) },
        verified: verified ? { seq: verified.seq, at: isoTime(verified.at) } : null,
        loopDelayMs: Math.round(loopDelayMs * 10) / 10,
        listeners: parts.feed.listeners(),
        stations: { online: live.online(), offline },
        printersInTrouble,
        certificateEndsAt: endsAt === null ? null : isoTime(endsAt),
        clockBehindSeconds: Math.floor(clockBehindMs / 1000),
        uptimeSeconds: Math.floor(process.uptime()),
      };
    },
    close: () => void delay.disable(),
  };
}
