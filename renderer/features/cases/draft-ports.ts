import type { CaseId } from '#shared/domain/ids.ts';
import type { CaseView, StepView } from '#shared/protocol/case-view.ts';
import { CallRefused, callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import type { Hub } from '../../lib/hub.ts';
import type { DraftPorts, KeptDraft } from './draft-keeper.ts';
import { keepOnDevice } from './draft-store.ts';

/** The calls that keep drafts: of a step's form, of an objection to it, of the refusal of the home. */
export type DraftCall = 'saveDraft' | 'saveObjectionDraft' | 'saveRefusalDraft';
type Params = { readonly id: CaseId; readonly stepId: string };

/** Before anybody typed. */
export const noDraft: KeptDraft = { version: 0, body: null };

/** How a draft reaches the hub and this device; `place` names it among the drafts of the case. */
export function draftPorts(
  hub: Hub,
  call: DraftCall,
  params: Params,
  draftIn: (view: CaseView) => StepView['draft'],
  caseId: CaseId,
  place: string,
): DraftPorts {
  return {
    async save({ version, body }) {
      try {
        return (await hub.client[call]({ params, body: { draftVersion: version, body } })).version;
      } catch (refused) {
        if (refused instanceof CallRefused && refused.code === 'draft-changed') return null;
        throw refused;
      }
    },
    newest: async () => draftIn(await hub.client.case({ params: { id: caseId } })) ?? noDraft,
    // A device that keeps nothing only loses what the hub could not get either.
    keepHere: (draft) => void keepOnDevice(caseId, place, draft).catch(() => undefined),
    saveLeaving({ version, body }) {
      void fetch(callUrl(contract[call], { params }), {
        method: 'PUT',
        headers: { ...hub.headers(), 'content-type': 'application/json' },
        body: JSON.stringify({ draftVersion: version, body }),
        keepalive: true,
      }).catch(() => undefined);
    },
  };
}
