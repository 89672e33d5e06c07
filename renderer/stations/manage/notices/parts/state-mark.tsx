import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import type { VersionStateName } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../../../lib/language.tsx';
import { Mark } from '../../parts/mark.tsx';

const tones = {
  draft: 'calm',
  'in-review': 'mind',
  refused: 'bad',
  published: 'good',
  superseded: 'calm',
  withdrawn: 'calm',
  expired: 'bad',
} as const satisfies Record<VersionStateName, string>;

/** Where a version stands, in a word. */
export function StateMark({ state }: { readonly state: VersionStateName }) {
  const t = useWords(manageNoticeWords);
  return <Mark tone={tones[state]}>{t(`version-${state}`)}</Mark>;
}
