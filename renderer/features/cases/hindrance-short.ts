import { caseWords } from '#shared/i18n/cases.ts';
import { hindranceWords } from '#shared/i18n/hindrances.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import type { HindranceView } from '#shared/protocol/case-view.ts';
import { hindranceText, type NameOf } from './hindrance-text.ts';

/** Why a step waits, said under its own name, so that the name need not come again. */
export function hindranceShort(hindrance: HindranceView, nameOf: NameOf, language: Language): string {
  const words = caseWords[language];
  const waitsFor = nameOf(hindrance.waitsFor ?? '');
  switch (hindrance.code) {
    case 'step-first':
      return fill(words.waitsForFirst, { step: waitsFor });
    case 'stage-first':
      return fill(words.waitsForStage, { stage: waitsFor });
    case 'power-missing':
      return fill(words.powerMissing, { power: hindranceWords[language][`power-${hindrance.power ?? 'sign'}`] });
    default: {
      const full = hindranceText(hindrance, nameOf, language);
      // What the words begin with is the name of the step.
      return full.replace(/^[“"][^”"]*[”"][\uff1a:]?\s*/u, '');
    }
  }
}
