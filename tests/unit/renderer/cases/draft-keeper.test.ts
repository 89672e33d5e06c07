import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createDraftKeeper,
  type DraftPorts,
  type KeptDraft,
  type LocalDraft,
} from '#renderer/features/cases/draft-keeper.ts';

/** A hub that keeps one draft, and can be cut off. */
function fakeHub(kept: KeptDraft = { version: 0, body: null }) {
  const hub = {
    kept,
    cutOff: false,
    saves: 0,
    slowMs: 0,
    here: null as LocalDraft | null,
    leaving: null as KeptDraft | null,
  };
  const ports: DraftPorts = {
    async save({ version, body }) {
      hub.saves += 1;
      await new Promise((answered) => setTimeout(answered, hub.slowMs));
      if (hub.cutOff) throw new Error('cut off');
      if (version !== hub.kept.version) return null;
      hub.kept = { version: version + 1, body };
      return hub.kept.version;
    },
    newest: async () => hub.kept,
    keepHere: (draft) => {
      hub.here = draft;
    },
    saveLeaving: (draft) => {
      hub.leaving = draft;
    },
  };
  return { hub, ports };
}

const write = (text: string) => (now: unknown) => ({ ...(now as object), remark: text });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what is typed at a step', () => {
  test('goes to the hub after a pause, once for a burst of keys', async () => {
    const { hub, ports } = fakeHub();
    const keeper = createDraftKeeper(hub.kept, { remark: '' }, ports);
    for (const text of ['客', '客户', '客户问']) keeper.edit(write(text));
    expect(hub.here?.body).toEqual({ remark: '客户问' });
    expect(keeper.state().status).toBe('typing');
    await vi.advanceTimersByTimeAsync(401);
    expect(hub.kept).toEqual({ version: 1, body: { remark: '客户问' } });
    expect(hub.saves).toBe(1);
    expect(keeper.state().status).toBe('saved');
    expect(hub.here).toBeNull();
  });

  test('typed while a save is under way is saved after it, by one save, however many ask', async () => {
    const { hub, ports } = fakeHub();
    hub.slowMs = 100;
    const keeper = createDraftKeeper(hub.kept, { remark: '' }, ports);
    keeper.edit(write('一'));
    const saving = [keeper.flush()];
    await vi.advanceTimersByTimeAsync(50);
    expect(keeper.state().status).toBe('saving');
    keeper.edit(write('一二'));
    saving.push(keeper.flush(), keeper.flush());
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all(saving);
    expect(hub.kept).toEqual({ version: 2, body: { remark: '一二' } });
    expect(hub.saves).toBe(2);
    expect(keeper.state().status).toBe('saved');
  });

  test('stays on the device while the hub cannot be reached, and goes there when it is back', async () => {
    const { hub, ports } = fakeHub();
    hub.cutOff = true;
    const keeper = createDraftKeeper(hub.kept, { remark: '' }, ports);
    keeper.edit(write('断网时写的'));
    await vi.advanceTimersByTimeAsync(401);
    expect(keeper.state().status).toBe('kept-here');
    expect(hub.here?.body).toEqual({ remark: '断网时写的' });
    hub.cutOff = false;
    void keeper.flush();
    await vi.advanceTimersByTimeAsync(1);
    expect(hub.kept.body).toEqual({ remark: '断网时写的' });
    expect(keeper.state().status).toBe('saved');
    expect(hub.here).toBeNull();
  });

  test('found on the device after a crash is brought together with what a colleague wrote meanwhile', async () => {
    const { hub, ports } = fakeHub({ version: 3, body: { remark: '', words: '同事写的' } });
    const keeper = createDraftKeeper(hub.kept, {}, ports);
    keeper.recover({ base: { version: 1, body: { remark: '', words: '' } }, body: { remark: '崩溃前', words: '' } });
    expect(keeper.state().body).toEqual({ remark: '崩溃前', words: '同事写的' });
    await vi.advanceTimersByTimeAsync(401);
    expect(hub.kept).toEqual({ version: 4, body: { remark: '崩溃前', words: '同事写的' } });
  });

  test('is sent at once when the page goes away', () => {
    const { hub, ports } = fakeHub();
    const keeper = createDraftKeeper(hub.kept, { remark: '' }, ports);
    keeper.leave();
    expect(hub.leaving).toBeNull();
    keeper.edit(write('走了'));
    keeper.leave();
    expect(hub.leaving).toEqual({ version: 0, body: { remark: '走了' } });
  });

  test('is dropped everywhere once the step is settled', async () => {
    const { hub, ports } = fakeHub();
    const keeper = createDraftKeeper(hub.kept, { remark: '' }, ports);
    keeper.edit(write('办好了'));
    keeper.discard();
    await vi.advanceTimersByTimeAsync(1000);
    expect(hub.saves).toBe(0);
    expect(hub.here).toBeNull();
  });
});

describe('a colleague at the same step', () => {
  test('whose words are elsewhere: both are saved', async () => {
    const { hub, ports } = fakeHub();
    const keeper = createDraftKeeper(hub.kept, { remark: '', words: '' }, ports);
    hub.kept = { version: 1, body: { remark: '', words: '同事' } };
    keeper.edit(write('我'));
    await vi.advanceTimersByTimeAsync(401);
    expect(keeper.state().status).toBe('typing');
    await vi.advanceTimersByTimeAsync(401);
    expect(hub.kept).toEqual({ version: 2, body: { remark: '我', words: '同事' } });
  });

  test.each([
    ['mine', '我写的'],
    ['theirs', '同事写的'],
  ] as const)('whose words contradict mine: nothing is saved until somebody chooses %s', async (whose, kept) => {
    const { hub, ports } = fakeHub();
    const keeper = createDraftKeeper(hub.kept, { remark: '' }, ports);
    hub.kept = { version: 1, body: { remark: '同事写的' } };
    keeper.edit(write('我写的'));
    await vi.advanceTimersByTimeAsync(401);
    expect(keeper.state().status).toBe('clash');
    expect(keeper.state().clashes).toEqual([{ path: ['remark'], mine: '我写的', theirs: '同事写的' }]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(hub.kept.version).toBe(1);
    keeper.choose(whose);
    await vi.advanceTimersByTimeAsync(401);
    expect(hub.kept.body).toEqual({ remark: kept });
    expect(keeper.state().status).toBe('saved');
  });

  test('whose newer draft is heard of shows up where nothing was typed', () => {
    const { hub, ports } = fakeHub();
    const keeper = createDraftKeeper(hub.kept, { remark: '' }, ports);
    keeper.heard({ version: 1, body: { remark: '同事刚写的' } });
    expect(keeper.state()).toMatchObject({ body: { remark: '同事刚写的' }, status: 'saved' });
  });
});
