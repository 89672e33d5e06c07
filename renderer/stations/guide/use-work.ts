import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { createClient, type Client, type Transport } from '#shared/protocol/client.ts';
import { type Deed, type Entry, retried } from './offline/entries.ts';
import { type HomeSnapshot, snapshotOf } from './offline/home-snapshot.ts';
import { type KeptPhoto, type LocalStore, openLocalStore } from './offline/local-store.ts';
import { createSync, type SyncState } from './offline/sync.ts';

const sessionKey = 'keyturn.session.guide';
const tryAgainMs = 3_000;
const patienceMs = 15_000;
const hourMs = 3_600_000;

/** Everything the tablet's screens work with, with or without the hub. */
export type Work = {
  readonly store: LocalStore | null;
  readonly entries: readonly Entry[];
  readonly sync: SyncState;
  readonly client: Client;
  readonly record: (deeds: readonly Deed[], photos?: readonly KeptPhoto[]) => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly giveUp: (entry: Entry) => Promise<void>;
  /** Asks the hub for a home again; what is kept stays when it cannot be reached. */
  readonly refreshHome: (caseId: CaseId, listedAs?: string) => Promise<HomeSnapshot | null>;
};

function headers(): Record<string, string> {
  const session = sessionStorage.getItem(sessionKey);
  return { 'keyturn-role': 'guide', ...(session === null ? {} : { authorization: `Bearer ${session}` }) };
}

function areSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A hub that does not answer in time is not there: in a lift the line hangs rather than breaks. */
const ask: Transport = (url, init) =>
  fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });

/** The tablet's memory and its way to the hub. It sends by itself whenever something waits. */
export function useWork(): Work {
  const [store, setStore] = useState<LocalStore | null>(null);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [sync, setSync] = useState<SyncState>({ kind: 'idle' });
  const client = useMemo(() => createClient(ask, headers), []);
  const runSync = useRef<() => Promise<void>>(async () => undefined);

  useEffect(() => {
    let gone = false;
    const open = async () => {
      const opened = await openLocalStore();
      if (gone) return;
      const reload = async () => {
        const found = await opened.entries();
        setEntries((shown) => (areSame(shown, found) ? shown : found));
      };
      const sender = createSync({ store: opened, client, headers, onState: setSync, onChange: reload });
      runSync.current = async () => {
        await sender.run();
        await reload();
      };
      await opened.forgetOld(Date.now());
      // Nothing may be said of what waits before it is known.
      await reload();
      if (gone) return;
      forgetting = setInterval(() => void opened.forgetOld(Date.now()), hourMs);
      setStore(opened);
      await runSync.current();
    };
    let forgetting: ReturnType<typeof setInterval> | undefined;
    void open();
    const timer = setInterval(() => void runSync.current(), tryAgainMs);
    const online = () => void runSync.current();
    addEventListener('online', online);
    return () => {
      gone = true;
      clearInterval(timer);
      clearInterval(forgetting);
      removeEventListener('online', online);
    };
  }, [client]);

  const changed = useCallback(async (opened: LocalStore) => {
    setEntries(await opened.entries());
    void runSync.current();
  }, []);
  const record = useCallback(
    async (deeds: readonly Deed[], photos?: readonly KeptPhoto[]) => {
      if (!store) return;
      await store.add(deeds, photos);
      await changed(store);
    },
    [store, changed],
  );
  const retry = useCallback(async () => {
    if (!store) return;
    const now = await store.entries();
    for (const [index, entry] of retried(now).entries()) {
      const before = now[index];
      if (before?.state === 'refused') await store.replace(before, entry);
    }
    await changed(store);
  }, [store, changed]);
  const giveUp = useCallback(
    async (entry: Entry) => {
      if (!store) return;
      await store.replace(entry, null);
      await changed(store);
    },
    [store, changed],
  );
  const refreshHome = useCallback(
    async (caseId: CaseId, listedAs?: string) => {
      if (!store) return null;
      const before = await store.home(caseId);
      try {
        const view = await client.case({ params: { id: caseId } });
        return await store.changeHome(caseId, (now) => {
          // Something was sent while the hub answered: its answer is older than what is kept.
          if (now && !areSame(now.items, before?.items ?? [])) return now;
          const seen = snapshotOf(view, now, Date.now());
          return seen && listedAs !== undefined ? { ...seen, listedAs } : seen;
        });
      } catch {
        return before ?? null;
      }
    },
    [store, client],
  );
  return useMemo(
    () => ({ store, entries, sync, client, record, retry, giveUp, refreshHome }),
    [store, entries, sync, client, record, retry, giveUp, refreshHome],
  );
}
