import { useEffect, useState } from 'react';
import type { Initials } from './find-notices.ts';

const none: Initials = () => '';

/** Pinyin initials, once somebody searches: the readings of all characters are too large to load for nothing. */
export function useInitials(wanted: boolean): Initials {
  const [initials, setInitials] = useState<Initials>(() => none);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    const load = async () => {
      const { pinyinInitials } = await import('./pinyin-initials.ts');
      if (!gone) setInitials(() => pinyinInitials);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [wanted]);
  return initials;
}
