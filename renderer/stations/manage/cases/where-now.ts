import { fill, type Language } from '#shared/i18n/words.ts';
import type { caseWords } from '#shared/i18n/manage-cases.ts';
import type { ListedCase } from '#shared/protocol/case-list.ts';

type Words = (typeof caseWords)[Language];

/** Where a household is, in a few words: at which stage, waiting or served, at which desk. */
export function whereNow(one: ListedCase, words: Words, language: Language): string {
  if (one.state !== 'open') return words[`state-${one.state}`];
  const stage = one.stage === null ? words.allStages : language === 'en' ? one.stage.name.en : one.stage.name.zh;
  switch (one.ticketState) {
    case 'waiting': {
      const where = fill(words.waitingAt, { stage });
      return one.waitMinutes === null ? where : fill(words.aboutMinutes, { where, minutes: one.waitMinutes });
    }
    case 'called':
    case 'serving':
    case 'held':
      return fill(words.servedAt, { stage, desk: (language === 'en' ? one.deskNameEn : one.deskName) ?? '' });
    case 'no_show':
      return fill(words.missedAt, { stage });
    default:
      return fill(words.goesOnAt, { stage });
  }
}

/** Which step holds it up there, and how many more are to be done; null where nothing does. */
export function nextStep({ next, missing }: ListedCase, words: Words, language: Language): string | null {
  if (!next) return null;
  const step = language === 'en' ? next.en : next.zh;
  return fill(missing.length > 1 ? words.nextStep : words.nextStepLast, { step, count: missing.length });
}
