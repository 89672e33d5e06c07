import { useState } from 'react';
import { contract } from '#shared/protocol/contract.ts';
import { type RosterResult, rosterResult } from '#shared/protocol/units.ts';
import type { Hub } from '../../../lib/hub.ts';
import { useHub } from '../../../lib/use-hub.tsx';
import { sendFile } from '../parts/send-file.ts';

/** How far the hub says it is. */
export type HubProgress = {
  readonly phase: 'idle' | 'reading' | 'checking' | 'saving';
  readonly done: number;
  readonly total: number;
};

/** Where an import stands: choose a file, see what would happen, confirm, see what happened. */
export type ImportState =
  | { readonly kind: 'choose'; readonly problem: unknown }
  | {
      readonly kind: 'working';
      readonly file: File;
      readonly dryRun: boolean;
      readonly sent: number;
      readonly hub: HubProgress;
    }
  | { readonly kind: 'checked'; readonly file: File; readonly result: RosterResult; readonly problem: unknown }
  | { readonly kind: 'done'; readonly file: File; readonly result: RosterResult };

export type RosterImport = {
  readonly state: ImportState;
  readonly check: (file: File) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly restart: () => void;
};

const idle: HubProgress = { phase: 'idle', done: 0, total: 0 };
const askEveryMs = 150;

/** The way of a roster from a file to the homes of the site. */
export function useRosterImport(): RosterImport {
  const hub = useHub();
  const [state, setState] = useState<ImportState>({ kind: 'choose', problem: null });

  const send = async (file: File, dryRun: boolean): Promise<RosterResult> => {
    setState({ kind: 'working', file, dryRun, sent: 0, hub: idle });
    const change = (part: { readonly sent: number } | { readonly hub: HubProgress }) =>
      setState((now) => (now.kind === 'working' ? { ...now, ...part } : now));
    const stop = watchProgress(hub, (progress) => change({ hub: progress }));
    try {
      const text = await sendFile({
        call: contract.importRoster,
        fields: { dryRun: String(dryRun) },
        file,
        fileName: file.name,
        headers: hub.headers(),
        onSent: (sent) => change({ sent }),
      });
      return rosterResult.parse(JSON.parse(text));
    } finally {
      stop();
    }
  };

  return {
    state,
    restart: () => setState({ kind: 'choose', problem: null }),
    async check(file) {
      try {
        setState({ kind: 'checked', file, result: await send(file, true), problem: null });
      } catch (problem) {
        setState({ kind: 'choose', problem });
      }
    },
    async confirm() {
      if (state.kind !== 'checked') return;
      const { file, result } = state;
      try {
        setState({ kind: 'done', file, result: await send(file, false) });
      } catch (problem) {
        setState({ kind: 'checked', file, result, problem });
      }
    },
  };
}

/** Asks the hub how far it is, one question after the other; returns the way to stop. */
function watchProgress(hub: Hub, tell: (progress: HubProgress) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const ask = async () => {
    // The import itself tells when something is wrong; a lost answer here only makes the bar stand still.
    const progress = await hub.client.rosterProgress({}).catch(() => null);
    if (stopped) return;
    if (progress) tell(progress);
    timer = setTimeout(() => void ask(), askEveryMs);
  };
  timer = setTimeout(() => void ask(), askEveryMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
