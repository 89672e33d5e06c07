import type { AnnouncerState } from '../../features/voice/announcer.ts';

/** How the board's voice fares: not heard at all until somebody touched the screen, heard, or heard as a chime only. */
export type VoiceHealth = 'silent' | 'ok' | 'failed';

/** Judges by the last part that was spoken. */
export function voiceHealth(state: AnnouncerState): VoiceHealth {
  if (!state.soundOn) return 'silent';
  const { backend, lastFailure, speaking } = state;
  // One language of a call failing makes the whole call a failure, even while its other language is heard.
  const callFailed = lastFailure !== null && speaking?.call === lastFailure.call;
  return backend === 'chime' || callFailed ? 'failed' : 'ok';
}

export type VoiceTrouble = 'voice-silent' | 'voice-ok' | 'voice-failed';

/** What Manage is told of it. */
export const troubleOf: Readonly<Record<VoiceHealth, VoiceTrouble>> = {
  silent: 'voice-silent',
  ok: 'voice-ok',
  failed: 'voice-failed',
};

/** How long a change must last before it is told; null when there is nothing to tell. */
export function tellAfterMs(told: VoiceTrouble | null, code: VoiceTrouble): number | null {
  if (told === code) return null;
  // A voice that comes and goes must not fill the journal; and a screen just switched on is about to be touched.
  if (code === 'voice-ok' && told === 'voice-failed') return 60_000;
  return code === 'voice-silent' ? 15_000 : 0;
}
