/** What becomes of a search for a plan. */
export const searchStates = ['running', 'done', 'cancelled', 'failed'] as const;
export type SearchState = (typeof searchStates)[number];
