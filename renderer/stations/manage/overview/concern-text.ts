import { assertNever } from '#shared/domain/assert-never.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { overviewWords } from '#shared/i18n/manage-overview.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import { clockText } from '../../../lib/format.ts';
import { ownName } from '../parts/own-name.ts';
import type { Concern } from './attention.ts';
import type { StageNames } from './stage-names.ts';

/** Desks named as able to help; more would bury the sentence. */
const mostNamed = 6;

/** What is the matter, and what helps or who knows more. */
export function concernText(
  concern: Concern,
  names: StageNames,
  language: Language,
  timeZone: string,
): { readonly what: string; readonly hint: string } {
  const words = overviewWords[language];
  switch (concern.kind) {
    case 'no-desk': {
      const { stage, couldOpen } = concern;
      const desks = couldOpen
        .slice(0, mostNamed)
        .map((desk) => ownName(desk, language))
        .join(manageWords[language].separator);
      return {
        what: fill(words.noDesk, { stage: names(stage), count: stage.waiting }),
        hint: desks === '' ? words.noDeskHintNone : fill(words.noDeskHint, { desks }),
      };
    }
    case 'too-long':
    case 'long': {
      const { stage, minutes } = concern;
      return {
        what: fill(words.longWait, { stage: names(stage), minutes }),
        hint: fill(words.longWaitHint, { count: stage.waiting, open: stage.openDesks }),
      };
    }
    case 'paused': {
      const desk = ownName(concern.desk, language);
      const reason = concern.desk.pauseReason;
      return {
        what: reason === null ? fill(words.paused, { desk }) : fill(words.pausedReason, { desk, reason }),
        hint: concern.desk.staffName ?? '',
      };
    }
    case 'trouble': {
      const { stationName, code, at } = concern.trouble;
      return {
        what: fill(words.trouble, { station: stationName, what: troubleText(code, language) }),
        hint: fill(words.troubleHint, { time: clockText(at, timeZone) }),
      };
    }
    default:
      return assertNever(concern, 'concern');
  }
}

function troubleText(code: string, language: Language): string {
  const { troubleVoiceFailed, troubleVoiceSilent, troubleOther } = overviewWords[language];
  if (code === 'voice-failed') return troubleVoiceFailed;
  if (code === 'voice-silent') return troubleVoiceSilent;
  return fill(troubleOther, { code });
}
