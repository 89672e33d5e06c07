import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { CallRefused, callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { Hub } from '../../lib/hub.ts';
import { useFeedState, useHub } from '../../lib/use-hub.tsx';
import { type AnyDraft, openDraft } from '../case-steps/step-logics.ts';
import type { StepSubject } from '../case-steps/step-panel.ts';
import { createDraftKeeper, type DraftKeeper, type DraftPorts, type KeptDraft } from './draft-keeper.ts';
import { foundOnDevice, keepOnDevice } from './draft-store.ts';

export type StepDraft = {
  readonly draft: AnyDraft;
  readonly setDraft: (change: (now: AnyDraft) => AnyDraft) => void;
  readonly keeper: DraftKeeper;
};

const none: KeptDraft = { version: 0, body: null };
const retryMs = 3000;

/**
 * The draft of one step, kept at the hub and, until the hub has it, on this device. The component that uses it is
 * keyed by case and step, so that each step has a keeper of its own.
 */
export function useStepDraft(subject: StepSubject): StepDraft {
  const hub = useHub();
  const live = useFeedState().kind === 'live';
  const { caseView, step } = subject;
  const [keeper] = useState(() => {
    const begin = openDraft({ ...subject, step: { ...step, draft: null } });
    return createDraftKeeper(step.draft ?? none, begin, ports(hub, caseView.id, step.id));
  });
  const { body, status } = useSyncExternalStore(keeper.listen, keeper.state);

  const version = step.draft?.version ?? 0;
  const heard = step.draft?.body;
  useEffect(() => keeper.heard({ version, body: heard }), [keeper, version, heard]);
  useEffect(() => {
    foundOnDevice(caseView.id, step.id)
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
  }, [keeper, caseView.id, step.id]);
  // At once when the line is back; otherwise now and then, for a hub that is there and still does not take it.
  useEffect(() => {
    if (live && keeper.state().status === 'kept-here') void keeper.flush();
  }, [keeper, live]);
  useEffect(() => {
    if (status !== 'kept-here') return undefined;
    const timer = setInterval(() => void keeper.flush(), retryMs);
    return () => clearInterval(timer);
  }, [keeper, status]);

  return {
    draft: body as AnyDraft,
    setDraft: (change) => keeper.edit((now) => change(now as AnyDraft)),
    keeper,
  };
}

function ports(hub: Hub, caseId: CaseId, stepId: string): DraftPorts {
  const params = { id: caseId, stepId };
  return {
    async save({ version, body }) {
      try {
        return (await hub.client.saveDraft({ params, body: { draftVersion: version, body } })).version;
      } catch (refused) {
        if (refused instanceof CallRefused && refused.code === 'draft-changed') return null;
        throw refused;
      }
    },
    async newest() {
      const { stages } = await hub.client.case({ params: { id: caseId } });
      const step = stages.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
      return step?.draft ?? none;
    },
    // A device that keeps nothing only loses what the hub could not get either.
    keepHere: (draft) => void keepOnDevice(caseId, stepId, draft).catch(() => undefined),
    saveLeaving({ version, body }) {
      void fetch(callUrl(contract.saveDraft, { params }), {
        method: 'PUT',
        headers: { ...hub.headers(), 'content-type': 'application/json' },
        body: JSON.stringify({ draftVersion: version, body }),
        keepalive: true,
      }).catch(() => undefined);
    },
  };
}
