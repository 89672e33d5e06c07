import { useCallback } from 'react';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import type { NoticeField } from '#shared/domain/notices/catalogue.ts';
import { useWords } from '../../../../lib/language.tsx';
import type { Draft } from './use-draft.ts';

type Place = NoticeField | 'form' | 'content';

const places = {
  'expiry-before-issue': 'expiresOn',
  'expired-already': 'expiresOn',
  'content-missing': 'content',
  'form-not-for-kind': 'form',
} as const;
const isPlaced = (code: string): code is keyof typeof places => code in places;

/** What the hub found wrong at a place of the draft, in words; null where nothing is. */
export function useFaultText({ saved }: Draft): (place: Place) => string | null {
  const t = useWords(manageNoticeWords);
  const { faults } = saved;
  return useCallback(
    (place) => {
      const found = faults.find(({ code, field }) => field === place || (isPlaced(code) && places[code] === place));
      if (!found) return null;
      return isPlaced(found.code) ? t(`fault-${found.code}`) : t('fault-field-missing');
    },
    [faults, t],
  );
}
