import type { kioskWords } from '#shared/i18n/kiosk.ts';
import type { LobbyView } from '#shared/protocol/floor.ts';
import type { Translate } from '../../lib/language.tsx';
import { minutesText } from '../../lib/minutes-text.ts';

export type KioskTranslate = Translate<keyof (typeof kioskWords)['zh-CN']>;

type Wait = Pick<LobbyView['services'][number], 'waiting' | 'estimate' | 'openDesks'>;

/** What a service card says of the wait: honest when no desk is open, since then no estimate holds. */
export function waitText(t: KioskTranslate, wait: Wait, guided: boolean): string {
  if (wait.waiting === 0 && wait.openDesks === 0) return t('notOpenNobody');
  if (wait.waiting === 0 && wait.estimate.p50Minutes === 0) return t('noWait');
  // Families are counted by home, everyone else by person.
  const counted = t(guided ? 'aheadHomes' : 'aheadPeople', { count: wait.waiting });
  return t('waitWith', {
    ahead: wait.waiting === 0 ? t('aheadNobody') : counted,
    minutes: shortWaitText(t, wait),
  });
}

/** The same for large type, which shows fewer things: only how long. */
export function shortWaitText(t: KioskTranslate, wait: Wait): string {
  if (wait.openDesks === 0) return t('notOpen');
  if (wait.waiting === 0 && wait.estimate.p50Minutes === 0) return t('noWait');
  return minutesText(t, wait.estimate);
}
