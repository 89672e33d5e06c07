import { isSame, type Clash, mergeDrafts, withTheirs } from './merge-drafts.ts';

/** A draft as the hub has it, and who wrote it last; version 0 and no body before anybody typed. */
export type KeptDraft = {
  readonly version: number;
  readonly body: unknown;
  readonly by?: { readonly staffName: string | null } | undefined;
};

/** What lies on this device until the hub has it. */
export type LocalDraft = { readonly base: KeptDraft; readonly body: unknown };

export type DraftPorts = {
  /** Answers the new version, or null when somebody else wrote since; throws when the hub did not answer. */
  readonly save: (draft: KeptDraft) => Promise<number | null>;
  /** The newest draft of the hub. */
  readonly newest: () => Promise<KeptDraft>;
  readonly keepHere: (draft: LocalDraft | null) => void;
  /** Sends without waiting for an answer, while the page goes away. */
  readonly saveLeaving: (draft: KeptDraft) => void;
};

/** `kept-here`: the hub can't be reached, the words lie on this device; `clash`: a person has to choose. */
export type DraftState = {
  readonly body: unknown;
  readonly status: 'saved' | 'typing' | 'saving' | 'kept-here' | 'clash';
  readonly clashes: readonly Clash[];
  /** Whose words contradict mine; null when the hub does not say. */
  readonly theirName: string | null;
  /** Of the hub's draft; 0 while there is none. */
  readonly version: number;
};

export type DraftKeeper = {
  readonly state: () => DraftState;
  readonly listen: (listener: () => void) => () => void;
  readonly edit: (change: (now: unknown) => unknown) => void;
  /** The hub told of a newer draft. */
  readonly heard: (draft: KeptDraft) => void;
  /** Words found on this device from before a reload or crash. */
  readonly recover: (local: LocalDraft) => void;
  /** Saves now: a field was left, the hub is there again. */
  readonly flush: () => Promise<void>;
  readonly leave: () => void;
  readonly choose: (whose: 'mine' | 'theirs') => void;
  /** The step was settled: nothing of it is kept any longer. */
  readonly discard: () => void;
};

const pauseMs = 400;

/**
 * Keeps what is typed at one step: on this device at once, at the hub after a short pause. Several people may type at
 * the same step; what both wrote is brought together, and where they contradict each other they are asked.
 */
export function createDraftKeeper(kept: KeptDraft, begin: unknown, ports: DraftPorts): DraftKeeper {
  let base = kept;
  let body = kept.version === 0 ? begin : kept.body;
  let status: DraftState['status'] = 'saved';
  let clashes: readonly Clash[] = [];
  let theirName: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  let sending = false;
  let ended = false;
  let shown: DraftState = { body, status, clashes, theirName, version: base.version };
  const listeners = new Set<() => void>();

  const show = () => {
    shown = { body, status, clashes, theirName, version: base.version };
    for (const listener of listeners) listener();
  };
  const baseBody = () => (base.version === 0 ? begin : base.body);
  const isDirty = () => !isSame(body, baseBody());

  /** Nothing differs from what the hub has, so nothing is left to be done. */
  const settle = () => {
    if (status === 'saved') return;
    status = 'saved';
    ports.keepHere(null);
    show();
  };

  const takeIn = (theirs: KeptDraft) => {
    const merged = mergeDrafts(baseBody(), body, theirs.version === 0 ? begin : theirs.body);
    base = theirs;
    body = merged.body;
    clashes = merged.clashes;
    theirName = theirs.by?.staffName ?? null;
    if (clashes.length > 0) status = 'clash';
  };

  const saveOnce = async () => {
    const sent = { version: base.version, body };
    // Tried again, it is kept here until the hub says that it has it.
    if (status !== 'kept-here') status = 'saving';
    sending = true;
    show();
    try {
      const version = await ports.save(sent);
      if (ended) return;
      if (version === null) {
        takeIn(await ports.newest());
        if (ended) return;
        status = clashes.length > 0 ? 'clash' : 'typing';
      } else {
        base = { version, body: sent.body };
        status = isDirty() ? 'typing' : 'saved';
      }
    } catch {
      status = 'kept-here';
    } finally {
      sending = false;
    }
    ports.keepHere(isDirty() ? { base, body } : null);
    show();
    if (status === 'typing') schedule();
  };
  const flush = async () => {
    clearTimeout(timer);
    // One after the other: two saves with the same version would look like two people.
    const before = last;
    const turn = async () => {
      await before;
      if (ended || status === 'clash') return;
      if (isDirty()) await saveOnce();
      else settle();
    };
    last = turn();
    await last;
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pauseMs);
  };

  return {
    state: () => shown,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(change) {
      if (ended) return;
      body = change(body);
      if (status !== 'clash' && status !== 'kept-here') status = 'typing';
      ports.keepHere(isDirty() ? { base, body } : null);
      show();
      if (status !== 'clash') schedule();
    },
    heard(draft) {
      if (ended || sending || draft.version <= base.version) return;
      takeIn(draft);
      show();
      if (isDirty() && status !== 'clash') schedule();
    },
    recover(local) {
      if (ended) return;
      const theirs = base;
      base = local.base;
      body = local.body;
      takeIn(theirs);
      show();
      if (isDirty() && status !== 'clash') schedule();
    },
    flush,
    leave() {
      if (!ended && isDirty() && status !== 'clash') ports.saveLeaving({ version: base.version, body });
    },
    choose(whose) {
      if (whose === 'theirs') body = withTheirs(body, clashes);
      clashes = [];
      status = 'typing';
      ports.keepHere(isDirty() ? { base, body } : null);
      show();
      void flush();
    },
    discard() {
      ended = true;
      clearTimeout(timer);
      ports.keepHere(null);
    },
  };
}
