import { useEffect, useState } from 'react';
import type { NoticeId } from '#shared/domain/ids.ts';
import { contract } from '#shared/protocol/contract.ts';
import { notice as noticeSchema } from '#shared/protocol/notice-view.ts';
import { useHub } from '../../../../lib/use-hub.tsx';
import { sendFile } from '../../parts/send-file.ts';
import type { Draft } from './use-draft.ts';

const askEveryMs = 500;

/** Puts a file into a draft and follows how far its pages are drawn. */
export function useUpload(draft: Draft, noticeId: NoticeId) {
  const { client, headers } = useHub();
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { accept } = draft;
  const { file } = draft.saved;
  const drawing = file !== null && file.fault === null && file.drawn < file.pages;

  useEffect(() => {
    if (!drawing) return undefined;
    let gone = false;
    const ask = async () => {
      // A lost answer only makes the bar stand still until the next one.
      const found = await client.notice({ params: { id: noticeId } }).catch(() => null);
      if (found && !gone) accept(found);
    };
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [drawing, client, noticeId, accept]);

  const send = async (chosen: File) => {
    setSent(0);
    setProblem(null);
    try {
      // The draft must be of this form at the hub before it takes a file.
      if (!(await draft.flush())) return;
      const text = await sendFile({
        call: contract.uploadNoticeFile,
        params: { id: noticeId },
        file: chosen,
        fileName: chosen.name,
        headers: headers(),
        onSent: setSent,
      });
      accept(noticeSchema.parse(JSON.parse(text)));
    } catch (refused) {
      setProblem(refused);
    } finally {
      setSent(null);
    }
  };
  return { sent, problem, send };
}
