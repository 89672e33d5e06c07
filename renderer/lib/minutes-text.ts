import type { Translate } from './language.tsx';

/** The words a catalogue must have to say a wait in minutes. */
export type MinutesWord = 'minutesUnderOne' | 'minutesAtMost' | 'minutesAbout' | 'minutesRange';

/** A wait as a person hears it: from the middle case to the bad case (p50, p90), never a bare 0. */
export function minutesText(
  t: Translate<MinutesWord>,
  wait: { readonly p50Minutes: number; readonly p90Minutes: number },
): string {
  const { p50Minutes: min, p90Minutes: max } = wait;
  if (max < 1) return t('minutesUnderOne');
  if (min < 1) return t('minutesAtMost', { max });
  return min >= max ? t('minutesAbout', { min }) : t('minutesRange', { min, max });
}
