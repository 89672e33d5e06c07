import { checksOutdated } from '#shared/domain/flow/checks-outdated.ts';
import type { Situation } from '#shared/domain/flow/facts.ts';
import { siteStage } from '#shared/domain/flow/site-stage.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { Tx } from '../../store/commands.ts';
import type { House } from '../house.ts';
import { openForChange } from './case-commands.ts';
import { type LoadedCase, loadCase, sealedPart } from './load-case.ts';
import { saveCase, sealPart } from './save-case.ts';

/**
 * Notes who came and how; papers that were checked for others are open to be checked again. Throws case-changed, case-closed,
 * invalid (an owner the roster does not have).
 */
export function setSituation(house: House, tx: Tx, id: CaseId, version: number, situation: Situation): LoadedCase {
  const loaded = openForChange(house, id, version);
  if (situation.present.some((owner) => owner >= loaded.owners.length)) {
    throw new AppError('invalid', undefined, {
      issues: [{ path: '/body/situation/present', message: 'no such owner' }],
    });
  }
  const before = loaded.kase.situation;
  const next = unmasked(situation, before);
  const sealed = sealPart(house, loaded, 'situation', next);
  const hash = house.privacy.proofOf(loaded.key, sealedPart(id, 'situation'), next);
  tx.append({ type: 'case.situation-set', subjectId: id, payload: { hash } });
  const saved = saveCase(house, tx, loaded, { situation: sealed });
  const outdated = checksOutdated(saved.kase, before);
  for (const { step, stageId } of outdated) {
    house.books.cases.dropStep(id, step.id);
    const payload = { stageId: siteStage(stageId), stepId: step.id, kind: step.kind, reason: null };
    tx.append({ type: 'step.reopened', subjectId: id, payload });
  }
  return outdated.length === 0 ? saved : loadCase(house, id);
}

/** The screen holds an agent's name and number masked; sent back like that they mean the ones that are known. */
function unmasked(next: Situation, before: Situation): Situation {
  if (!next.agent || !before.agent) return next;
  const keep = (value: string, known: string) => (value.includes('*') ? known : value);
  const { agent } = next;
  return {
    ...next,
    agent: {
      ...agent,
      name: keep(agent.name, before.agent.name),
      idNumber: keep(agent.idNumber, before.agent.idNumber),
      phone: agent.phone ?? before.agent.phone,
    },
  };
}
