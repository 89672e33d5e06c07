import type { NoticeView } from '#shared/protocol/notice-view.ts';
import type { ComplianceItemView } from '#shared/protocol/notice-rules.ts';
import { routeHash } from '../../route.ts';

/** What to do next about a required kind, and where. */
export type NextStep = {
  readonly word: 'begin' | 'continue' | 'mend' | 'review' | 'renew' | 'screen' | 'open';
  readonly address: string;
};

/** The one next step: a version on its way comes first, then what the state asks for. */
export function nextStep(item: ComplianceItemView, notices: readonly NoticeView[]): NextStep {
  const underway = notices.find(
    ({ kind, versions }) => kind === item.kind && item.underway !== null && versions[0]?.state === item.underway,
  );
  if (underway && item.state !== 'ok') {
    const at = routeHash('notices', { notice: underway.id });
    switch (underway.versions[0]?.state) {
      case 'in-review':
        return { word: 'review', address: at };
      case 'refused':
        return { word: 'mend', address: at };
      default:
        return { word: 'continue', address: at };
    }
  }
  const [noticeId] = item.noticeIds;
  const own = routeHash('notices', { notice: noticeId ?? '' });
  switch (item.state) {
    case 'missing':
    case 'upcoming':
      return { word: 'begin', address: routeHash('notices', { begin: item.kind }) };
    case 'expiring':
      return { word: 'renew', address: own };
    case 'not-shown':
      return { word: 'screen', address: routeHash('playlists') };
    case 'ok':
      return { word: 'open', address: own };
  }
}
