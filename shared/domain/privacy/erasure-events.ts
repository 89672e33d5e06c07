import type { WordsRef } from '../journal/events.ts';

/** Why a household was erased: it asked (PIPL Art. 47), its time was over, or a restore brought back what was erased before. */
export const erasureCauses = ['request', 'retention', 'restored'] as const;
export type ErasureCause = (typeof erasureCauses)[number];

/** What the journal says of personal data taken out or destroyed; the subject is the household. */
export type ErasurePayloads = {
  /** All that is held was given out (PIPL Art. 45). */
  'household.exported': {
    readonly homes: number;
    readonly cases: number;
    readonly papers: number;
    readonly photos: number;
  };
  'household.erased': {
    readonly cause: ErasureCause;
    /** An open visit or case was ended for it. */
    readonly forced: boolean;
    readonly homes: number;
    readonly cases: number;
    readonly papers: number;
    readonly photos: number;
    readonly reason: WordsRef | null;
  };
};
