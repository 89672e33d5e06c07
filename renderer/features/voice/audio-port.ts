/** The part of WebAudio the boards use. A real `AudioContext` is one; tests play on a fake. */
export type AudioPort<Buffer extends AudioClip = AudioBuffer> = {
  readonly state: string;
  readonly currentTime: number;
  readonly destination: object;
  resume(): Promise<void>;
  addEventListener(type: 'statechange', listener: () => void): void;
  decodeAudioData(bytes: ArrayBuffer): Promise<Buffer>;
  createBufferSource(): ScheduledSound & { buffer: Buffer | null };
  createOscillator(): ScheduledSound & { readonly frequency: { value: number } };
  createGain(): SoundNode & { readonly gain: Loudness };
};

export type AudioClip = { readonly duration: number };

export type SoundNode = { connect(to: object): unknown };

export type ScheduledSound = SoundNode & {
  start(at: number): void;
  stop(at?: number): void;
  addEventListener(type: 'ended', listener: () => void): void;
};

type Loudness = {
  setValueAtTime(value: number, at: number): unknown;
  linearRampToValueAtTime(value: number, at: number): unknown;
  exponentialRampToValueAtTime(value: number, at: number): unknown;
};

/** Waits until the sound has ended; an abort silences all the sounds at once and rejects. */
export function untilEnded(
  last: ScheduledSound,
  sounds: readonly ScheduledSound[],
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    last.addEventListener('ended', () => resolve());
    signal.addEventListener('abort', () => {
      for (const sound of sounds) sound.stop();
      reject(signal.reason);
    });
  });
}
