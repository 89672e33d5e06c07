import type {
  AnnouncementEvent,
  AnnouncementFault,
  AnnouncementQueue,
  PendingCall,
  Playing,
} from '#shared/domain/announcement/announcement-queue.ts';
import { advanceQueue, emptyQueue, nextPart, partLimitMs } from '#shared/domain/announcement/announcement-queue.ts';
import { composeAnnouncement } from '#shared/domain/announcement/compose-announcement.ts';
import type { Chime } from './chime.ts';
import type { ChosenVoice } from './choose-voice.ts';
import type { SoundPermission } from './sound-permission.ts';
import type { VoiceBackend } from './voice-port.ts';

/** What a board shows about its own voice, and tells Manage. */
export type AnnouncerState = {
  /** False: the board must ask to be touched. Calls wait meanwhile, as long as they are still called. */
  readonly soundOn: boolean;
  /** What the last spoken part was said with; null before the first. */
  readonly backend: VoiceBackend | null;
  readonly failures: number;
  readonly lastFailure: AnnouncementQueue['lastFailure'];
  readonly speaking: Playing | null;
  readonly waiting: number;
};

type AnnouncerParts = {
  readonly chime: Chime;
  readonly voice: ChosenVoice;
  readonly sound: SoundPermission;
  readonly onState: (state: AnnouncerState) => void;
};

/** Owns the loudspeaker of a board: one announcement at a time, whatever happens to any of them. Its methods never throw. */
export class Announcer {
  readonly #parts: AnnouncerParts;
  #queue = emptyQueue;
  #backend: VoiceBackend | null = null;
  /** Whoever sounds holds this, so that nothing else does. */
  #busy = false;
  #stopped = false;
  #sounding: AbortController | null = null;

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
    parts.sound.onChange(() => this.#changed());
    this.#changed();
  }

  /** A number was called or recalled. */
  announce(call: PendingCall): void {
    this.#advance({ type: 'enqueued', call });
  }

  /** A number is no longer called. */
  drop(number: string): void {
    this.#advance({ type: 'dropped', number });
  }

  /** After the page was cut off: these are called now, the rest is over. */
  catchUp(calls: readonly PendingCall[]): void {
    this.#advance({ type: 'caught-up', calls });
  }

  /** From a touch: resolves to whether sound is on now; the chime lets whoever touched hear it. */
  async switchSoundOn(): Promise<boolean> {
    const isOn = await this.#parts.sound.request();
    if (isOn && !this.#busy) {
      this.#busy = true;
      await this.#within((signal) => this.#parts.chime.play(signal));
      this.#busy = false;
    }
    this.#changed();
    return isOn;
  }

  /** Silences what plays and says nothing more; for when the page is left. */
  stop(): void {
    this.#stopped = true;
    this.#sounding?.abort(new Error('the announcer was stopped'));
  }

  #advance(event: AnnouncementEvent): void {
    this.#queue = advanceQueue(this.#queue, event);
    this.#changed();
  }

  #changed(): void {
    const { current } = this.#queue;
    const state: AnnouncerState = {
      soundOn: this.#parts.sound.isOn(),
      backend: this.#backend,
      failures: this.#queue.failures,
      lastFailure: this.#queue.lastFailure,
      speaking: current?.started === true ? { call: current.call, part: current.part } : null,
      waiting: this.#queue.waiting.length,
    };
    // Told in a turn of its own: an error of the page that listens must not end the announcing.
    queueMicrotask(() => {
      if (!this.#stopped) this.#parts.onState(state);
    });
    void this.#playAll();
  }

  async #playAll(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#next(); next !== null; next = this.#next()) {
      this.#advance({ type: 'started' });
      this.#advance(await this.#play(next));
    }
    this.#busy = false;
  }

  #next(): Playing | null {
    if (this.#stopped || !this.#parts.sound.isOn()) return null;
    return nextPart(this.#queue);
  }

  async #play({ call, part }: Playing): Promise<AnnouncementEvent> {
    if (part === 'chime') return this.#within((signal) => this.#parts.chime.play(signal));
    let backend: VoiceBackend = 'chime';
    const ended = await this.#within(async (signal) => {
      backend = await this.#parts.voice(composeAnnouncement(call, part), signal);
    });
    this.#backend = backend;
    return ended;
  }

  /** Never rejects and always ends: what hangs, even on being silenced, is left behind when its time is over. */
  async #within(sound: (signal: AbortSignal) => Promise<void>): Promise<AnnouncementEvent> {
    const sounding = new AbortController();
    this.#sounding = sounding;
    const { signal } = sounding;
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    let fault: AnnouncementFault = 'failed';
    const timer = setTimeout(() => {
      fault = 'timed-out';
      sounding.abort(new Error('out of time'));
    }, partLimitMs);
    try {
      await Promise.race([sound(signal), aborted]);
      return { type: 'finished' };
    } catch {
      return { type: 'failed', fault };
    } finally {
      clearTimeout(timer);
    }
  }
}
