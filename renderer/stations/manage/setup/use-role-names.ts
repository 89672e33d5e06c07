import { appWords } from '#shared/i18n/app.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { useWords } from '../../../lib/language.tsx';

const words = {
  kiosk: 'roleKiosk',
  reception: 'roleReception',
  board: 'roleBoard',
  desk: 'roleDesk',
  customer: 'roleCustomer',
  manage: 'roleManage',
  guide: 'roleGuide',
} as const satisfies Record<StationRole, keyof (typeof appWords)['zh-CN']>;

/** What a device is for, in words. */
export function useRoleNames(): (role: StationRole) => string {
  const t = useWords(appWords);
  return (role) => t(words[role]);
}
