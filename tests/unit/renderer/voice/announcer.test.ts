import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PendingCall } from '#shared/domain/announcement/announcement-queue.ts';
import { partLimitMs } from '#shared/domain/announcement/announcement-queue.ts';
import type { AnnouncerState } from '#renderer/features/voice/announcer.ts';
import { createBoardVoice } from '#renderer/features/voice/board-voice.ts';
import { FakeAudio } from './fake-audio.ts';
import { FakeSpeech, FakeUtterance } from './fake-speech.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Stands in for the hub's clips: the answer's body is the clip's address. */
function clipsOf(hub: { down: boolean }) {
  return (path: string): Promise<Response> =>
    hub.down ? Promise.reject(new Error('no connection')) : Promise.resolve(new Response(path));
}

function board(setting: { readonly audio?: FakeAudio; readonly speech?: FakeSpeech; readonly hubDown?: boolean } = {}) {
  const audio = setting.audio ?? new FakeAudio();
  const hub = { down: setting.hubDown ?? false };
  const states: AnnouncerState[] = [];
  const announcer = createBoardVoice({
    audio,
    speech: setting.speech ?? null,
    createUtterance: (text) => new FakeUtterance(text),
    fetch: clipsOf(hub),
    now: () => Date.now(),
    onState: (state) => states.push(state),
  });
  return { announcer, audio, hub, states, state: () => states.at(-1) };
}

function called(number: string, deskNumber = 3, calledAt = 1): PendingCall {
  return { number, deskNumber, deskKind: 'counter', calledAt };
}

const minute = 60_000;
const tonesOfOneChime = 4;
const names = (audio: FakeAudio) =>
  audio.heard
    .toSorted((a, b) => a.from - b.from)
    .map(({ name }) => name.replace('/api/v1/voice/', ''))
    .filter((name, index, all) => name !== 'chime' || all[index - 1] !== 'chime')
    .join(' ');

const h027 = {
  zh: 'zh-CN/please zh-CN/h zh-CN/0 zh-CN/2 zh-CN/7 zh-CN/number zh-CN/to zh-CN/3 zh-CN/counter',
  en: 'en/number en/h en/0 en/2 en/7 en/to en/3',
};

describe('a board without a speech engine', () => {
  it('chimes, then plays the clips of the call in Chinese and in English, without a gap', async () => {
    const { announcer, audio, state } = board();
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio)).toBe(`chime ${h027.zh} ${h027.en}`);
    const zh = audio.heard.filter(({ name }) => name.includes('/zh-CN/'));
    for (const [index, clip] of zh.slice(1).entries()) expect(clip.from).toBeCloseTo(zh[index]!.to, 6);
    expect(state()).toMatchObject({ soundOn: true, backend: 'clips', failures: 0, speaking: null, waiting: 0 });
  });

  it('the chime is over in about a second', async () => {
    const { announcer, audio } = board();
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    const chime = audio.heard.filter(({ name }) => name === 'chime');
    expect(Math.max(...chime.map(({ to }) => to)) - Math.min(...chime.map(({ from }) => from))).toBeCloseTo(0.9, 2);
  });

  it('two desks that call at once never talk over each other', async () => {
    const { announcer, audio } = board();
    announcer.announce(called('H027', 3));
    announcer.announce(called('S004', 5));
    await vi.advanceTimersByTimeAsync(minute);
    const speech = audio.heard.filter(({ name }) => name !== 'chime').toSorted((a, b) => a.from - b.from);
    expect(speech).toHaveLength(32);
    for (const [index, clip] of speech.slice(1).entries()) {
      expect(clip.from).toBeGreaterThanOrEqual(speech[index]!.to - 1e-9);
    }
    expect(names(audio).startsWith(`chime ${h027.zh} ${h027.en} chime zh-CN/please zh-CN/s`)).toBe(true);
  });

  it('speaks on while the hub is away, from the clips it loaded before', async () => {
    const { announcer, audio, hub } = board();
    await vi.advanceTimersByTimeAsync(minute);
    hub.down = true;
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio)).toBe(`chime ${h027.zh} ${h027.en}`);
  });

  it('has the chime alone when no clip can be had, says so, and speaks again once the hub is back', async () => {
    const { announcer, audio, hub, state } = board({ hubDown: true });
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio)).toBe('chime');
    expect(state()).toMatchObject({ backend: 'chime', failures: 2, lastFailure: { part: 'en', fault: 'failed' } });

    hub.down = false;
    announcer.announce(called('H027', 3, 2));
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio)).toBe(`chime ${h027.zh} ${h027.en}`);
    expect(state()).toMatchObject({ backend: 'clips', failures: 2 });
  });

  it('a part that hangs is given up after its time, and the next call is announced', async () => {
    const { announcer, audio, state } = board();
    audio.stuck = true;
    announcer.announce(called('H027'));
    announcer.announce(called('S004'));
    await vi.advanceTimersByTimeAsync(3 * partLimitMs + 100);
    expect(state()).toMatchObject({ failures: 3, lastFailure: { fault: 'timed-out', call: { number: 'H027' } } });
    audio.stuck = false;
    await vi.advanceTimersByTimeAsync(2 * minute);
    expect(names(audio)).toContain('zh-CN/s zh-CN/0 zh-CN/0 zh-CN/4');
    expect(state()).toMatchObject({ waiting: 0, speaking: null });
  });
});

describe('a board with a local speech engine', () => {
  it('lets the engine say the sentence, one at a time', async () => {
    const speech = new FakeSpeech();
    const { announcer, state } = board({ speech });
    announcer.announce(called('H027', 3));
    announcer.announce(called('S004', 5));
    await vi.advanceTimersByTimeAsync(minute);
    expect(speech.heard.map(({ text }) => text)).toEqual([
      '请 H 零二七 号，到 3 号窗口',
      'Number H zero two seven, please go to desk 3.',
      '请 S 零零四 号，到 5 号窗口',
      'Number S zero zero four, please go to desk 5.',
    ]);
    for (const [index, said] of speech.heard.slice(1).entries()) {
      expect(said.from).toBeGreaterThanOrEqual(speech.heard[index]!.to);
    }
    expect(speech.cut).toEqual([]);
    expect(state()).toMatchObject({ backend: 'speech', failures: 0 });
  });

  it.each(['fails', 'never-starts'] as const)(
    'an engine that %s does not silence the board: clips say it',
    async (how) => {
      const speech = new FakeSpeech();
      speech.behaviour = how;
      const { announcer, audio, state } = board({ speech });
      announcer.announce(called('H027'));
      await vi.advanceTimersByTimeAsync(minute);
      expect(names(audio)).toBe(`chime ${h027.zh} ${h027.en}`);
      expect(state()).toMatchObject({ backend: 'clips', failures: 0, waiting: 0 });
    },
  );

  it('an engine that never ends costs one part; what follows is said with clips', async () => {
    const speech = new FakeSpeech();
    speech.behaviour = 'never-ends';
    const { announcer, audio, state } = board({ speech });
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(speech.cut).toEqual(['请 H 零二七 号，到 3 号窗口']);
    expect(names(audio)).toBe(`chime ${h027.en}`);
    expect(state()).toMatchObject({ failures: 1, lastFailure: { part: 'zh-CN', fault: 'timed-out' } });
  });

  it('an engine that recovered is used again after a rest', async () => {
    const speech = new FakeSpeech();
    speech.behaviour = 'fails';
    const { announcer, state } = board({ speech });
    announcer.announce(called('H027', 3, 1));
    await vi.advanceTimersByTimeAsync(minute);
    speech.behaviour = 'speaks';
    announcer.announce(called('H027', 3, 2));
    await vi.advanceTimersByTimeAsync(minute);
    expect(state()).toMatchObject({ backend: 'clips' });
    await vi.advanceTimersByTimeAsync(10 * minute);
    announcer.announce(called('H027', 3, 3));
    await vi.advanceTimersByTimeAsync(minute);
    expect(state()).toMatchObject({ backend: 'speech' });
  });

  it.each([
    ['a cloud voice', { lang: 'zh-CN', localService: false, name: 'Google 普通话' }],
    ['a Cantonese voice', { lang: 'zh-HK', localService: true, name: 'Microsoft Tracy' }],
    ['eSpeak', { lang: 'zh', localService: true, name: 'Chinese (Mandarin) espeak-ng' }],
  ])('%s is not asked for Chinese', async (_what, voice) => {
    const speech = new FakeSpeech([voice]);
    const { announcer, audio } = board({ speech });
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(speech.heard).toEqual([]);
    expect(names(audio)).toContain(h027.zh);
  });
});

describe('recalls, withdrawals and gaps', () => {
  it('a recall of a number that still waits is announced once, a recall after it once more', async () => {
    const { announcer, audio } = board();
    announcer.announce(called('S004', 5, 1));
    announcer.announce(called('H027', 3, 2));
    announcer.announce(called('H027', 3, 3));
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio).split(h027.zh)).toHaveLength(2);
    announcer.announce(called('H027', 3, 4));
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio).split(h027.zh)).toHaveLength(3);
  });

  it('a number that came to its desk meanwhile is not called any more', async () => {
    const { announcer, audio } = board();
    announcer.announce(called('S004', 5));
    announcer.announce(called('H027', 3));
    announcer.drop('H027');
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio)).not.toContain('zh-CN/h');
  });

  it('after a gap it announces only what is still called and was not announced before', async () => {
    const { announcer, audio } = board();
    announcer.announce(called('H027', 3, 1));
    await vi.advanceTimersByTimeAsync(minute);
    const before = audio.heard.length;
    announcer.catchUp([called('H027', 3, 1), called('E001', 9, 7)]);
    await vi.advanceTimersByTimeAsync(minute);
    const since = audio.heard.slice(before).map(({ name }) => name);
    expect(since.filter((name) => name.endsWith('/please'))).toHaveLength(1);
    expect(since).toContain('/api/v1/voice/zh-CN/e');
  });
});

describe('sound', () => {
  it('is off until somebody touches the board; then what is still called is announced', async () => {
    const { announcer, audio, state } = board({ audio: new FakeAudio('suspended') });
    announcer.announce(called('S004', 5));
    announcer.announce(called('H027', 3));
    announcer.drop('S004');
    await vi.advanceTimersByTimeAsync(minute);
    expect(audio.heard).toEqual([]);
    expect(state()).toMatchObject({ soundOn: false, waiting: 1 });

    const on = announcer.switchSoundOn();
    await vi.advanceTimersByTimeAsync(minute);
    expect(await on).toBe(true);
    expect(names(audio)).toBe(`chime ${h027.zh} ${h027.en}`);
    expect(audio.heard.filter(({ name }) => name === 'chime')).toHaveLength(tonesOfOneChime);
    expect(state()).toMatchObject({ soundOn: true, waiting: 0 });
  });

  it('switched on with nobody called, it chimes as the proof, and calls wait for that chime', async () => {
    const { announcer, audio } = board({ audio: new FakeAudio('suspended') });
    const on = announcer.switchSoundOn();
    await vi.advanceTimersByTimeAsync(200);
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    await on;
    const chimes = audio.heard.filter(({ name }) => name === 'chime');
    expect(chimes).toHaveLength(2 * tonesOfOneChime);
    const spans = chimes.map(({ from }) => from).toSorted((a, b) => a - b);
    expect(spans[tonesOfOneChime]! - spans[0]!).toBeGreaterThan(0.9);
  });

  it('a refusal by the browser is told, not waited for', async () => {
    const audio = new FakeAudio('suspended');
    audio.allowed = false;
    const { announcer, state } = board({ audio });
    const on = announcer.switchSoundOn();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await on).toBe(false);
    expect(state()).toMatchObject({ soundOn: false });
  });

  it('taken away in the middle of the day, it is said at once and announcing goes on when it is back', async () => {
    const { announcer, audio, state } = board();
    await vi.advanceTimersByTimeAsync(minute);
    audio.turn('suspended');
    announcer.announce(called('H027'));
    await vi.advanceTimersByTimeAsync(minute);
    expect(state()).toMatchObject({ soundOn: false, waiting: 1 });
    audio.turn('running');
    await vi.advanceTimersByTimeAsync(minute);
    expect(names(audio)).toBe(`chime ${h027.zh} ${h027.en}`);
  });

  it('falls silent at once when the page is left', async () => {
    const { announcer, audio } = board();
    announcer.announce(called('H027'));
    announcer.announce(called('S004'));
    await vi.advanceTimersByTimeAsync(2000);
    announcer.stop();
    const end = audio.currentTime;
    await vi.advanceTimersByTimeAsync(minute);
    expect(Math.max(...audio.heard.map(({ to }) => to))).toBeLessThanOrEqual(end);
    expect(names(audio)).toContain('zh-CN/please');
  });
});
