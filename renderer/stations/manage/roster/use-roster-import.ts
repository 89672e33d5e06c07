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

/** A roster as it was when it was chosen: what was checked is what is imported, whatever becomes of the file. */
export type ChosenFile = { readonly name: string; readonly content: Blob };

/** Where an import stands: choose a file, see what would happen, confirm, see what happened. */
export type ImportState =
  | { readonly kind: 'choose'; readonly problem: unknown; readonly fileGone: boolean }
  | {
      readonly kind: 'working';
      readonly file: ChosenFile;
      readonly dryRun: boolean;
      readonly sent: number;
      readonly hub: HubProgress;
    }
  | { readonly kind: 'checked'; readonly file: ChosenFile; readonly result: RosterResult; readonly problem: unknown }
  | { readonly kind: 'done'; readonly file: ChosenFile; readonly result: RosterResult };

export type RosterImport = {
  readonly state: ImportState;
  readonly choose: (file: File) => Promise<void>;
  readonly check: (file: ChosenFile) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly restart: () => void;
};

const idle: HubProgress = { phase: 'idle', done: 0, total: 0 };
const atStart: ImportState = { kind: 'choose', problem: null, fileGone: false };
const askEveryMs = 150;

/** The way of a roster from a file to the homes of the site. */
export function useRosterImport(): RosterImport {
  const hub = useHub();
  const [state, setState] = useState<ImportState>(atStart);

  const send = async (file: ChosenFile, dryRun: boolean): Promise<RosterResult> => {
    setState({ kind: 'working', file, dryRun, sent: 0, hub: idle });
    const change = (part: { readonly sent: number } | { readonly hub: HubProgress }) =>
      setState((now) => (now.kind === 'working' ? { ...now, ...part } : now));
    const stop = watchProgress(hub, (progress) => change({ hub: progress }));
    try {
      const text = await sendFile({
        call: contract.importRoster,
        fields: { dryRun: String(dryRun) },
        file: file.content,
        fileName: file.name,
        headers: hub.headers(),
        onSent: (sent) => change({ sent }),
      });
      return rosterResult.parse(JSON.parse(text));
    } finally {
      stop();
    }
  };

  const check = async (file: ChosenFile) => {
    try {
      setState({ kind: 'checked', file, result: await send(file, true), problem: null });
    } catch (problem) {
      setState({ kind: 'choose', problem, fileGone: false });
    }
  };

  return {
    state,
    check,
    async choose(file) {
      const content = await file.arrayBuffer().catch(() => null);
      if (content) await check({ name: file.name, content: new Blob([content]) });
      else setState({ kind: 'choose', problem: null, fileGone: true });
    },
    restart: () => setState(atStart),
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
