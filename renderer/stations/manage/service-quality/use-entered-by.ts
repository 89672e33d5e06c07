import { qualityWords } from '#shared/i18n/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { momentText } from '../parts/moment-text.ts';

type Entered = { readonly by: string | null; readonly at: string | null };

/** Who wrote it down and when, at the site's time; null where nobody did. */
export function useEnteredBy(): (entered: Entered) => string | null {
  const t = useWords(qualityWords);
  const { timeZone } = useSite();
  return ({ by, at }) =>
    at === null ? null : t('doneAt', { name: by ?? t('dash'), time: momentText(at, timeZone).slice(5) });
}
