import { phoneClient, type Polled, usePolling } from '../use-polling.ts';
import { noticeFailed, type NoticeState, type OpenNotice } from './open-notice.ts';

/** A notice seldom changes; a page that was left open still must not show an old one for long. */
const againMs = 30_000;
const retryMs = 4000;

const openNotice: Polled<OpenNotice, NoticeState> = {
  ask: open,
  answered: (notice) => ({ kind: 'shown', cutOff: false, ...notice }),
  failed: noticeFailed,
  nextPollMs: (state, failures) => (state.kind === 'unknown' || failures === 0 ? againMs : retryMs),
};

/** The notice of a code, asked for again while somebody is looking. */
export function useNotice(code: string): NoticeState {
  return usePolling(code, openNotice);
}

async function open(code: string): Promise<OpenNotice> {
  const [notice, { items }] = await Promise.all([
    phoneClient.publicNotice({ params: { code } }),
    phoneClient.publicNotices({}),
  ]);
  const content = await phoneClient.noticeContent({ params: { versionId: notice.versionId } });
  return { notice, content, others: items.filter(({ id }) => id !== notice.id) };
}
