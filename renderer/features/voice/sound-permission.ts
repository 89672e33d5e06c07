import type { AudioClip, AudioPort } from './audio-port.ts';

/** Whether this page may be heard. Browsers keep it mute until somebody touched it; nothing but a running context proves more. */
export type SoundPermission = {
  isOn(): boolean;
  /** Asks for sound; to be called from a touch or key press. Resolves to whether sound is on. */
  request(): Promise<boolean>;
  /** Told whenever sound goes on or off, also when the browser takes it away in the middle of the day. */
  onChange(listener: () => void): void;
};

/** `resume()` without permission stays pending for ever, so it is not waited for longer than this. */
const resumeLimitMs = 1500;

export function createSoundPermission<Clip extends AudioClip>(audio: AudioPort<Clip>): SoundPermission {
  const isOn = () => audio.state === 'running';
  return {
    isOn,
    async request() {
      const limit = Promise.withResolvers<void>();
      const timer = setTimeout(limit.resolve, resumeLimitMs);
      await Promise.race([audio.resume().catch(() => undefined), limit.promise]);
      clearTimeout(timer);
      return isOn();
    },
    onChange: (listener) => audio.addEventListener('statechange', listener),
  };
}
