import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { StepView } from '#shared/protocol/case-view.ts';
import { useFeedState } from '../../lib/use-hub.tsx';
import { createDraftKeeper, type DraftKeeper, type DraftPorts } from './draft-keeper.ts';
import { noDraft } from './draft-ports.ts';
import { foundOnDevice } from './draft-store.ts';

type Kept = {
  readonly caseId: CaseId;
  /** Which of the case's drafts it is. */
  readonly place: string;
  /** As the hub has it. */
  readonly kept: StepView['draft'];
  /** What stands there before anybody typed. */
  readonly begin: () => unknown;
  readonly ports: () => DraftPorts;
};

const retryMs = 3000;

/** What is typed at one place of a case: at the hub, and on this device until the hub has it. */
export function useKeptDraft({ caseId, place, kept, begin, ports }: Kept): {
  readonly body: unknown;
  readonly keeper: DraftKeeper;
} {
  const live = useFeedState().kind === 'live';
  const [keeper] = useState(() => createDraftKeeper(kept ?? noDraft, begin(), ports()));
  const { body, status } = useSyncExternalStore(keeper.listen, keeper.state);

  const version = kept?.version ?? 0;
  const heard = kept?.body;
  useEffect(() => keeper.heard({ version, body: heard }), [keeper, version, heard]);
  useEffect(() => {
    foundOnDevice(caseId, place)
      .then((local) => local && keeper.recover(local))
      .catch(() => undefined);
    // A field left is as good as a pause; a page that goes away gets no other chance.
    const onBlur = ({ target }: FocusEvent) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) void keeper.flush();
    };
    const onLeave = () => keeper.leave();
    window.addEventListener('focusout', onBlur);
    window.addEventListener('pagehide', onLeave);
    return () => {
      window.removeEventListener('focusout', onBlur);
      window.removeEventListener('pagehide', onLeave);
      void keeper.flush();
    };
  }, [keeper, caseId, place]);
  // At once when the line is back; otherwise now and then, for a hub that is there and still does not take it.
  useEffect(() => {
    if (live && keeper.state().status === 'kept-here') void keeper.flush();
  }, [keeper, live]);
  useEffect(() => {
    if (status !== 'kept-here') return undefined;
    const timer = setInterval(() => void keeper.flush(), retryMs);
    return () => clearInterval(timer);
  }, [keeper, status]);
  return { body, keeper };
}
