import { useCallback, useEffect, useRef, useState } from 'react';
import { inKeyOrder } from '#shared/domain/journal/key-order.ts';
import type { NoticeKind } from '#shared/domain/notices/catalogue.ts';
import type { NoticeId } from '#shared/domain/ids.ts';
import { CallRefused } from '#shared/protocol/client.ts';
import type { NoticeVersionView, NoticeView } from '#shared/protocol/notice-view.ts';
import { useHub } from '../../../../lib/use-hub.tsx';
import { keepDraft, keptDraft } from './kept-draft.ts';
import { readTyped, type Unfinished } from './read-typed.ts';
import { type TypedDraft, typedOf } from './typed-draft.ts';

const saveAfterMs = 600;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'refused';

/** A draft being typed: it goes to the hub by itself, and what is typed is never overwritten by what comes back. */
export type Draft = {
  readonly typed: TypedDraft;
  readonly change: (next: (typed: TypedDraft) => TypedDraft) => void;
  /** The draft as the hub last had it: its faults, file and revision. */
  readonly saved: NoticeVersionView;
  readonly state: SaveState;
  readonly problem: unknown;
  readonly unfinished: readonly Unfinished[];
  /** The draft as somebody else left it meanwhile; null when nobody did. */
  readonly conflict: NoticeVersionView | null;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  /** Saves now; whether the hub has everything that can be kept. */
  readonly flush: () => Promise<boolean>;
  /** Takes over what another command answered: a file that was put in, pages that were drawn. */
  readonly accept: (notice: NoticeView) => void;
};

const canonical = (value: unknown) => JSON.stringify(inKeyOrder(value));
const contentOf = ({ title, form, fields, body }: NoticeVersionView) =>
  canonical({ title, form, fields, body: form === 'file' ? null : body });
const same = (typed: TypedDraft, saved: NoticeVersionView) => {
  const { draft } = readTyped(typed);
  return draft !== null && canonical(draft) === contentOf(saved);
};

/** Holds a draft while it is typed and keeps it at the hub. */
export function useDraft(noticeId: NoticeId, version: NoticeVersionView, kind: NoticeKind): Draft {
  const { client } = useHub();
  const [start] = useState(() => keptDraft(version.id));
  const [typed, setTyped] = useState(() => start?.typed ?? typedOf(version, kind));
  const [saved, setSaved] = useState(version);
  const [state, setState] = useState<SaveState>(start ? 'waiting' : 'saved');
  const [problem, setProblem] = useState<unknown>(null);
  const [conflict, setConflict] = useState<NoticeVersionView | null>(null);
  const now = useRef({ typed, saved, revision: start?.revision ?? version.revision });
  /** While two drafts stand against each other nothing is sent until one is chosen. */
  const undecided = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const underWay = useRef<Promise<boolean> | null>(null);

  const keep = useCallback(() => {
    const { typed: text, saved: known, revision } = now.current;
    const whole = same(text, known) && readTyped(text).unfinished.length === 0;
    keepDraft(version.id, whole ? null : { revision, typed: text });
  }, [version.id]);

  const accept = useCallback(
    (notice: NoticeView) => {
      const newest = notice.versions.find(({ id }) => id === version.id);
      if (!newest) return;
      now.current = { ...now.current, saved: newest, revision: newest.revision };
      setSaved(newest);
      keep();
    },
    [version.id, keep],
  );

  const send = useCallback(async (): Promise<boolean> => {
    const { draft } = readTyped(now.current.typed);
    if (draft === null || undecided.current) return false;
    if (same(now.current.typed, now.current.saved)) {
      setState('saved');
      return true;
    }
    setState('saving');
    try {
      const body = { ...draft, revision: now.current.revision };
      accept(await client.saveNoticeDraft({ params: { id: noticeId }, body }));
      setProblem(null);
      setState(same(now.current.typed, now.current.saved) ? 'saved' : 'waiting');
      return true;
    } catch (refused) {
      setProblem(refused);
      setState('refused');
      if (refused instanceof CallRefused && refused.code === 'draft-changed') {
        const { versions } = await client.notice({ params: { id: noticeId } });
        const theirs = versions.find(({ id }) => id === version.id);
        undecided.current = theirs !== undefined;
        setConflict(theirs ?? null);
      }
      return false;
    }
  }, [accept, client, noticeId, version.id]);

  /** One save after the other: each names the revision that the one before brought. */
  const flush = useCallback(async (): Promise<boolean> => {
    await underWay.current;
    const run = send();
    underWay.current = run;
    return run;
  }, [send]);

  const schedule = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush().catch(() => undefined), saveAfterMs);
  }, [flush]);

  const change = (next: (typed: TypedDraft) => TypedDraft) => {
    const text = next(now.current.typed);
    now.current = { ...now.current, typed: text };
    setTyped(text);
    setState('waiting');
    keep();
    schedule();
  };

  useEffect(() => {
    if (start) schedule();
    return () => {
      clearTimeout(timer.current);
      // Whoever goes to another page within the pause loses nothing either.
      if (!same(now.current.typed, now.current.saved)) void flush().catch(() => undefined);
    };
  }, [start, schedule, flush]);

  const settle = (theirs: NoticeVersionView, text: TypedDraft) => {
    now.current = { typed: text, saved: theirs, revision: theirs.revision };
    setTyped(text);
    setSaved(theirs);
    setProblem(null);
    undecided.current = false;
    setConflict(null);
    setState('waiting');
    keep();
    schedule();
  };
  return {
    typed,
    change,
    saved,
    state,
    problem,
    conflict,
    unfinished: readTyped(typed).unfinished,
    takeTheirs: () => conflict && settle(conflict, typedOf(conflict, kind)),
    keepMine: () => conflict && settle(conflict, now.current.typed),
    flush,
    accept,
  };
}
