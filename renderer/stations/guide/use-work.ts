import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { createClient, type Client } from '#shared/protocol/client.ts';
import { type Deed, type Entry, retried } from './offline/entries.ts';
import { type HomeSnapshot, snapshotOf } from './offline/home-snapshot.ts';
import { type KeptPhoto, type LocalStore, openLocalStore } from './offline/local-store.ts';
import { createSync, type SyncState } from './offline/sync.ts';

const sessionKey = 'keyturn.session.guide';
const tryAgainMs = 3_000;

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
  readonly refreshHome: (caseId: CaseId) => Promise<HomeSnapshot | null>;
};

function headers(): Record<string, string> {
  const session = sessionStorage.getItem(sessionKey);
  return { 'keyturn-role': 'guide', ...(session === null ? {} : { authorization: `Bearer ${session}` }) };
}

/** The tablet's memory and its way to the hub. It sends by itself whenever something waits. */
export function useWork(): Work {
  const [store, setStore] = useState<LocalStore | null>(null);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [sync, setSync] = useState<SyncState>({ kind: 'idle' });
  const client = useMemo(() => createClient((url, init) => fetch(url, { ...init, cache: 'no-store' }), headers), []);
  const runSync = useRef<() => Promise<void>>(async () => undefined);

  useEffect(() => {
    let gone = false;
    const open = async () => {
      const opened = await openLocalStore();
      if (gone) return;
      const reload = async () => setEntries(await opened.entries());
      const sender = createSync({ store: opened, client, headers, onState: setSync, onChange: () => void reload() });
      runSync.current = async () => {
        await sender.run();
        await reload();
      };
      setStore(opened);
      await reload();
      await runSync.current();
    };
    void open();
    const timer = setInterval(() => void runSync.current(), tryAgainMs);
    const online = () => void runSync.current();
    addEventListener('online', online);
    return () => {
      gone = true;
      clearInterval(timer);
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
    async (caseId: CaseId) => {
      if (!store) return null;
      const before = await store.home(caseId);
      try {
        const view = await client.case({ params: { id: caseId } });
        const home = snapshotOf(view, before, Date.now());
        if (home) await store.keepHome(home);
        return home;
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
