import { useCallback } from 'react';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { useWords } from '../../../../lib/language.tsx';

/** A length of time in words, from seconds: hours and minutes, minutes, or seconds. */
export function useLength(): (seconds: number) => string {
  const t = useWords(noticePlanWords);
  return useCallback(
    (seconds) => {
      if (seconds < 60) return t('seconds', { seconds: Math.round(seconds) });
      const minutes = Math.floor(seconds / 60);
      if (minutes < 60) return t('minutes', { minutes });
      return t('hoursMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
    },
    [t],
  );
}
