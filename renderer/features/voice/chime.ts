import type { AudioClip, AudioPort } from './audio-port.ts';
import { untilEnded } from './audio-port.ts';

/** The two tones that draw the eyes to the board before a call. */
export type Chime = { play(signal: AbortSignal): Promise<void> };

const strikes = [
  { hertz: 659.25, at: 0, lasts: 0.55 },
  { hertz: 523.25, at: 0.28, lasts: 0.62 },
];
/** A quiet octave over each tone gives it the colour of a bell. */
const partials = [
  { times: 1, loudness: 0.32 },
  { times: 2, loudness: 0.07 },
];
/** Sets one call apart from the one before it. */
const leadSeconds = 0.3;
const attackSeconds = 0.012;

export function createChime<Clip extends AudioClip>(audio: AudioPort<Clip>): Chime {
  return {
    async play(signal) {
      signal.throwIfAborted();
      const start = audio.currentTime + leadSeconds;
      const tones = strikes.flatMap((strike) =>
        partials.map((partial) => {
          const tone = audio.createOscillator();
          const gain = audio.createGain();
          const from = start + strike.at;
          tone.frequency.value = strike.hertz * partial.times;
          gain.gain.setValueAtTime(0, from);
          gain.gain.linearRampToValueAtTime(partial.loudness, from + attackSeconds);
          gain.gain.exponentialRampToValueAtTime(0.0001, from + strike.lasts);
          tone.connect(gain);
          gain.connect(audio.destination);
          tone.start(from);
          tone.stop(from + strike.lasts);
          return tone;
        }),
      );
      const last = tones.at(-1);
      if (last !== undefined) await untilEnded(last, tones, signal);
    },
  };
}
