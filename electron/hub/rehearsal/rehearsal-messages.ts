import type { Demand } from '#shared/domain/rehearsal/demand.ts';
import type { DeskPlan } from '#shared/domain/rehearsal/desk-plan.ts';
import type { Outcome } from '#shared/domain/rehearsal/outcome.ts';
import type { SearchOrder, SearchResult } from '#shared/domain/rehearsal/search-plan.ts';

/** To the worker, once, as it starts. */
export type RehearsalOrder =
  | { readonly kind: 'rehearse'; readonly demand: Demand; readonly plans: readonly DeskPlan[]; readonly seed: number }
  | ({ readonly kind: 'search'; readonly withinMs: number } & Pick<
      SearchOrder,
      'demand' | 'plan' | 'seed' | 'movable' | 'tries'
    >);

/** From the worker: how far a search is, then what came out. */
export type RehearsalWord =
  | { readonly kind: 'progress'; readonly progress: number; readonly cost: number }
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'found'; readonly found: SearchResult };
