import { clipWords, isClip, type SpokenLanguage } from '#shared/domain/announcement/clips.ts';

/** One piece of the announcer's speech, and whether the site recorded it itself. */
export type VoiceClip = { readonly language: SpokenLanguage; readonly clip: string; readonly own: boolean };

/** What is said in the clip. */
export function wordsOf({ language, clip }: VoiceClip): string {
  return isClip(language, clip) ? clipWords(language, clip) : clip;
}
