import { qualityWords } from '#shared/i18n/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';

/** How figures are said: a dash where there is none. */
export function useFigures() {
  const t = useWords(qualityWords);
  return {
    plain: (figure: number | null) => figure ?? t('dash'),
    percent: (share: number | null) => (share === null ? t('dash') : t('percent', { share })),
  };
}
