import type { SpokenLanguage } from '#shared/domain/announcement/clips.ts';
import type { Announcement } from '#shared/domain/announcement/compose-announcement.ts';

/** What a call was announced with; `chime` when no voice could say it. */
export type VoiceBackend = 'speech' | 'clips' | 'chime';

/** A way to say announcements aloud. Behind it: the machine's own speech, or recorded clips. */
export type VoicePort = {
  readonly backend: VoiceBackend;
  /** Whether it is worth trying for this language now; false is no failure. */
  canSpeak(language: SpokenLanguage): boolean;
  /** Resolves when it was heard to its end, rejects when it was not; is silent at once when the signal aborts. */
  speak(announcement: Announcement, signal: AbortSignal): Promise<void>;
};
