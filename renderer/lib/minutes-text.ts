import type { WaitWord } from '#shared/i18n/waits.ts';
import type { Translate } from './language.tsx';

/** From here on nobody counts in minutes any more. */
const hoursFrom = 120;

/** A wait as a person hears it: from the middle case to the bad case (p50, p90), never a bare 0; long ones in hours. */
export function minutesText(
  t: Translate<WaitWord>,
  wait: { readonly p50Minutes: number; readonly p90Minutes: number },
): string {
  const { p50Minutes: min, p90Minutes: max } = wait;
  if (max < 1) return t('minutesUnderOne');
  if (min < 1) return t('minutesAtMost', { max });
  if (max >= hoursFrom) return hoursText(t, halfHours(min, Math.round), halfHours(max, Math.ceil));
  return min >= max ? t('minutesAbout', { min }) : t('minutesRange', { min, max });
}

function hoursText(t: Translate<WaitWord>, min: number, max: number): string {
  return min >= max ? t('hoursAbout', { min }) : t('hoursRange', { min, max });
}

function halfHours(minutes: number, round: (value: number) => number): number {
  return Math.max(0.5, round(minutes / 30) / 2);
}
