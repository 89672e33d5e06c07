import type { AudioPort, ScheduledSound } from '#renderer/features/voice/audio-port.ts';

type FakeClip = { readonly duration: number; readonly name: string };
type Heard = { readonly name: string; readonly from: number; readonly to: number };

/** A loudspeaker on the tests' fake clock: it notes what is heard from when to when (seconds). */
export class FakeAudio implements AudioPort<FakeClip> {
  readonly destination = {};
  readonly heard: Heard[] = [];
  readonly #listeners: (() => void)[] = [];
  readonly #zero = Date.now();
  state: 'running' | 'suspended';
  allowed = true;
  /** Sounds are accepted but never end, as after the sound card went away. */
  stuck = false;

  constructor(state: 'running' | 'suspended' = 'running') {
    this.state = state;
  }

  get currentTime(): number {
    return (Date.now() - this.#zero) / 1000;
  }

  resume(): Promise<void> {
    if (!this.allowed) return new Promise(() => undefined);
    this.turn('running');
    return Promise.resolve();
  }

  turn(state: 'running' | 'suspended'): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  addEventListener(_type: 'statechange', listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The fake clip's bytes are its name; each lasts 0.4 s. */
  decodeAudioData(bytes: ArrayBuffer): Promise<FakeClip> {
    const name = new TextDecoder().decode(bytes);
    if (name === 'broken') return Promise.reject(new Error('cannot decode'));
    return Promise.resolve({ name, duration: 0.4 });
  }

  createBufferSource(): ScheduledSound & { buffer: FakeClip | null } {
    const content: { buffer: FakeClip | null } = { buffer: null };
    const sound = this.#sound(
      () => content.buffer?.name ?? '',
      () => content.buffer?.duration ?? 0,
    );
    return Object.assign(content, sound);
  }

  createOscillator(): ScheduledSound & { readonly frequency: { value: number } } {
    return Object.assign(
      this.#sound(
        () => 'chime',
        () => Infinity,
      ),
      { frequency: { value: 0 } },
    );
  }

  createGain() {
    const set = () => undefined;
    return {
      connect: set,
      gain: { setValueAtTime: set, linearRampToValueAtTime: set, exponentialRampToValueAtTime: set },
    };
  }

  #sound(name: () => string, duration: () => number): ScheduledSound {
    let from = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const ended: (() => void)[] = [];
    const end = (to: number) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      if (to > from) this.heard.push({ name: name(), from, to });
      for (const listener of ended) listener();
    };
    const endAt = (to: number) => {
      clearTimeout(timer);
      if (this.stuck || to === Infinity) return;
      timer = setTimeout(() => end(to), (to - this.currentTime) * 1000);
    };
    return {
      connect: () => undefined,
      addEventListener: (_type, listener) => ended.push(listener),
      start: (at) => {
        from = at;
        endAt(at + duration());
      },
      stop: (at) => (at === undefined ? end(this.currentTime) : endAt(at)),
    };
  }
}
