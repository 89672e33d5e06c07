import type { FileView } from '#shared/protocol/case-view.ts';
import { CallRefused, callUrl, type Client, refusal } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { type Deed, nextEntry, refusedEntry, type Sent } from './entries.ts';
import type { LocalStore } from './local-store.ts';

export type SyncState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The hub is not reached; what was recorded is safe here. */
  | { readonly kind: 'cut-off' }
  /** Somebody must sign in again before it goes on. */
  | { readonly kind: 'signed-out' };

type Parts = {
  readonly store: LocalStore;
  readonly client: Client;
  readonly headers: () => Record<string, string>;
  readonly onState: (state: SyncState) => void;
  /** Shows what changed; the next entry is sent afterwards. */
  readonly onChange: () => Promise<void>;
};

const lockName = 'keyturn-guide-sync';
/** A line that hangs is as good as none: the rest must not wait for it. */
/** Refusals that say nothing of what was sent: it waits here until they are over. */
const versionsApart: ReadonlySet<string> = new Set(['station-too-old', 'hub-too-old']);
const photoPatienceMs = 60_000;

/**
 * Sends what waits, one after the other, in the order it happened; only one tab of this browser at a time does. Every
 * entry carries its own identity, so that one whose answer was lost is not kept twice.
 */
export function createSync(parts: Parts): { readonly run: () => Promise<void> } {
  let running: Promise<void> | null = null;
  const work = () => navigator.locks.request(lockName, () => sendAll(parts));
  return {
    run() {
      running ??= work().finally(() => {
        running = null;
      });
      return running;
    },
  };
}

async function sendAll({ store, client, headers, onState, onChange }: Parts): Promise<void> {
  for (;;) {
    const entries = await store.entries();
    const entry = nextEntry(entries);
    if (!entry) return onState({ kind: 'idle' });
    onState({ kind: 'sending' });
    const sent = await send(store, client, headers, entry.deed);
    if (sent.kind === 'later') return onState({ kind: 'cut-off' });
    if (sent.kind === 'refused' && sent.code === 'not-signed-in') return onState({ kind: 'signed-out' });
    if (sent.kind === 'done') await store.settle(entry, sent.said);
    else await store.replace(entry, refusedEntry(entry, sent.code));
    await onChange();
  }
}

type Told = { readonly kind: 'done'; readonly said: Deed } | Exclude<Sent, { readonly kind: 'done' }>;

async function send(
  store: LocalStore,
  client: Client,
  headers: () => Record<string, string>,
  deed: Deed,
): Promise<Told> {
  try {
    return { kind: 'done', said: await tell(store, client, headers, deed) };
  } catch (problem) {
    // A hub that is overloaded, restarting or of another version is asked again; what it understood and refused is for a person.
    if (
      problem instanceof CallRefused &&
      problem.status < 500 &&
      problem.status !== 429 &&
      !versionsApart.has(problem.code)
    ) {
      return { kind: 'refused', code: problem.code };
    }
    return { kind: 'later' };
  }
}

/** Tells the hub; the answer is what it was told, with photos by the hub's names. */
async function tell(
  store: LocalStore,
  client: Client,
  headers: () => Record<string, string>,
  deed: Deed,
): Promise<Deed> {
  const params = { id: deed.caseId, stepId: deed.stepId };
  switch (deed.kind) {
    case 'photo':
      await sendPhoto(store, headers, deed);
      return deed;
    case 'item': {
      const item = await withFiles(store, deed.item);
      await client.putInspectionItem({ params: { ...params, itemId: deed.itemId }, body: { item } });
      return { ...deed, item };
    }
    case 'drop':
      await client.dropInspectionItem({ params: { ...params, itemId: deed.itemId } });
      return deed;
    case 'conclude':
      await client.completeStep({ params, body: { result: deed.result } }, { idempotencyKey: deed.key });
      return deed;
  }
}

type Item = Extract<Deed, { readonly kind: 'item' }>['item'];

/** Photos by the names the hub gave them; one it refused is left out, the finding itself goes on. */
async function withFiles(store: LocalStore, item: Item): Promise<Item> {
  if (item.kind === 'fine' || item.photos.length === 0) return item;
  const kept = await Promise.all(
    item.photos.map(async (key) => (key.startsWith('file_') ? { fileId: key } : await store.photo(key))),
  );
  return { ...item, photos: kept.flatMap((photo) => (photo?.fileId ? [photo.fileId] : [])) };
}

async function sendPhoto(
  store: LocalStore,
  headers: () => Record<string, string>,
  { caseId, key }: Extract<Deed, { readonly kind: 'photo' }>,
): Promise<void> {
  const photo = await store.photo(key);
  if (!photo?.blob) return;
  const form = new FormData();
  form.append('key', key);
  form.append('file', photo.blob, 'photo.jpg');
  const url = callUrl(contract.addCaseFile, { params: { id: caseId } });
  const signal = AbortSignal.timeout(photoPatienceMs);
  const response = await fetch(url, { method: 'POST', headers: headers(), body: form, signal });
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);
  const { id } = JSON.parse(text) as FileView;
  // The picture itself is with the hub now and has no business here any more.
  await store.keepPhoto({ key, blob: null, fileId: id });
}
