import { useEffect, useState } from 'react';
import { createClient } from '#shared/protocol/client.ts';
import { noticeFailed, type NoticeState, type OpenNotice } from './open-notice.ts';

const patienceMs = 8000;
/** A notice seldom changes; a page that was left open still must not show an old one for long. */
const againMs = 30_000;
const retryMs = 4000;

const client = createClient(
  (url, init) => fetch(url, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patienceMs) }),
  () => ({}),
);

/** The notice of a code, asked for again while somebody is looking. */
export function useNotice(code: string): NoticeState {
  const [state, setState] = useState<NoticeState>({ kind: 'asking' });
  useEffect(() => {
    let gone = false;
    let busy = false;
    let current: NoticeState = { kind: 'asking' };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(timer);
      if (gone || busy || document.hidden) return;
      busy = true;
      try {
        current = { kind: 'shown', cutOff: false, ...(await open(code)) };
      } catch (problem) {
        current = noticeFailed(current, problem);
      }
      busy = false;
      if (gone) return;
      setState(current);
      const answered = current.kind === 'unknown' || (current.kind === 'shown' && !current.cutOff);
      timer = setTimeout(() => void ask(), answered ? againMs : retryMs);
    };
    const wake = () => void ask();
    wake();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      gone = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
    };
  }, [code]);
  return state;
}

async function open(code: string): Promise<OpenNotice> {
  const [notice, { items }] = await Promise.all([client.publicNotice({ params: { code } }), client.publicNotices({})]);
  const content = await client.noticeContent({ params: { versionId: notice.versionId } });
  return { notice, content, others: items.filter(({ id }) => id !== notice.id) };
}
