import type { Bilingual } from '../flow/template.ts';
import type { PaperKind } from '../flow/paper-kinds.ts';
import { mayAct, powerWanted } from '../flow/power-of-step.ts';
import type { Need } from './draft.ts';
import { stepsOf } from './draft.ts';
import type { PaperFacts, PaperStep } from './paper-facts.ts';
import type { PaperModel, PaperSigner } from './paper-model.ts';
import { word } from './words.ts';

/** The step a paper belongs to: the one it is made for, else the first that has it signed, else the first that prints it. */
export function stepOfPaper(facts: PaperFacts, kind: PaperKind): PaperStep | null {
  const steps = facts.stages.flatMap((stage) => stage.steps);
  const own = steps.find(({ definition }) => definition.id === facts.stepId);
  if (own) return own;
  const signs = stepsOf(facts, 'sign').find(({ definition }) => definition.paper === kind);
  return signs ?? stepsOf(facts, 'print').find(({ definition }) => definition.papers.includes(kind)) ?? null;
}

/** The step that has this paper signed; null: nobody signs it. */
export function signingStep(facts: PaperFacts, kind: PaperKind): PaperStep<'sign'> | null {
  const steps = stepsOf(facts, 'sign').filter(({ definition }) => definition.paper === kind);
  return steps.find(({ definition }) => definition.id === facts.stepId) ?? steps[0] ?? null;
}

/**
 * Who signs: each owner who is here and the agent, who stands for those who are not, as far as the power of attorney goes
 * (民法典 Art. 165); a visitor signs for himself.
 */
export function signersOf(
  facts: PaperFacts,
  kind: PaperKind,
  need: Need,
): Pick<PaperModel, 'signers' | 'signing' | 'wetInk'> {
  const step = signingStep(facts, kind);
  if (step === null) return nobodySigns;
  const { signers, wetInk } = step.definition;
  const { agent } = facts;
  const acts = agent !== null && mayAct(agent, powerWanted(step.definition), facts.date);
  return {
    signers: need.some(peopleHere(acts ? facts : { ...facts, agent: null }), 'signers'),
    signing: signers === 'one-owner' ? 'one' : 'each',
    wetInk,
  };
}

/** A paper nobody signs on a screen. */
export const nobodySigns = { signers: [], signing: 'each', wetInk: 'optional' } as const satisfies Pick<
  PaperModel,
  'signers' | 'signing' | 'wetInk'
>;

function peopleHere({ owners, agent, visitor }: PaperFacts): readonly PaperSigner[] {
  const here = owners
    .filter(({ present }) => present)
    .map(({ index, name }) => ({ capacity: 'owner' as const, owner: index, name }));
  const guest = owners.length === 0 && visitor ? [{ capacity: 'owner' as const, owner: 0, name: visitor.name }] : [];
  return [...here, ...guest, ...(agent ? [{ capacity: 'agent' as const, name: agent.name }] : [])];
}

/** Places for those who are here to sign the printed copy by hand. */
export function buyersByHand(facts: PaperFacts): readonly Bilingual[] {
  return peopleHere(facts).map(({ capacity, name }) =>
    word(capacity === 'agent' ? 'agentAccepts' : 'buyerSigns', { name }),
  );
}

/** A signer's place in a paper, `owner-0` or `agent`: signed once only. */
export function signerKey(
  signer: { readonly capacity: 'owner'; readonly owner: number } | { readonly capacity: 'agent' },
): string {
  return signer.capacity === 'agent' ? 'agent' : `owner-${signer.owner}`;
}
