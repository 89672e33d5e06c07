import { assertNever } from '#shared/domain/assert-never.ts';
import { signerKey } from '#shared/domain/papers/signers.ts';
import type { DeskId } from '#shared/domain/ids.ts';
import type { CustomerAnswer, CustomerContent } from '#shared/protocol/customer.ts';
import { AppError } from '#shared/protocol/errors.ts';
import { stationOf } from '../../auth/actor.ts';
import type { Tx } from '../../store/commands.ts';
import { applyToStep } from '../cases/step-commands.ts';
import { signOnScreen } from '../documents/sign-document.ts';
import type { House } from '../house.ts';
import { customerContent, witnessOf } from './customer-content.ts';
import type { Showing } from './customer-screens.ts';
import { deskOfScreen } from './customer-stations.ts';
import { shownNow } from './shown-now.ts';

/**
 * What the family says on its screen, to what is shown there now and to nothing else. It completes the step that was
 * shown, or puts the signature under the paper; answers the desk. Throws nothing-shown and what steps and papers throw.
 */
export function answerCustomer(house: House, tx: Tx, showId: number, answer: CustomerAnswer): DeskId {
  const station = stationOf(tx.actor);
  const deskId = station === null ? null : deskOfScreen(house, station);
  const showing = deskId === null ? null : shownNow(house, deskId);
  if (deskId === null || showing?.showId !== showId) throw new AppError('nothing-shown');
  say(house, tx, showing, customerContent(house, showing), answer);
  tx.afterwards(() => house.customerScreens.put(deskId, { ...showing, answered: answer.kind }));
  return deskId;
}

function say(house: House, tx: Tx, showing: Showing, content: CustomerContent, answer: CustomerAnswer): void {
  const complete = (stepId: string, result: unknown) =>
    void applyToStep(house, tx, showing.caseId, stepId, { verb: 'complete', result });
  switch (answer.kind) {
    case 'acknowledge':
      if (content.kind !== 'notices') throw new AppError('nothing-shown');
      return complete(content.stepId, { acknowledged: answer.acknowledged, how: 'customer-screen' });
    case 'rate': {
      if (content.kind !== 'rate') throw new AppError('nothing-shown');
      const { scores, words, callback } = answer;
      return complete(content.stepId, { scores, callback, ...(words ? { words } : {}) });
    }
    case 'consent':
      if (content.kind !== 'consent') throw new AppError('nothing-shown');
      return complete(content.stepId, { answers: answer.answers });
    case 'sign': {
      if (content.kind !== 'sign') throw new AppError('nothing-shown');
      const { signature } = answer;
      if (signerKey(signature.signer) !== signerKey(content.signer)) throw new AppError('nothing-to-sign');
      const place = {
        stationId: stationOf(tx.actor),
        witness: witnessOf(house, showing.caseId, showing.by),
        timingAgreed: signature.timing !== null,
      };
      return void signOnScreen(house, tx, content.document.id, signature, place);
    }
    default:
      return assertNever(answer, 'customer answer');
  }
}
