/** Where an objection to a step is kept while it is written: no step's own name has a space. */
export const objectionTo = (stepId: string) => `objection ${stepId}`;

/** Where the refusal of the home is kept while it is written. */
export const refusalDraft = 'refusal of home';
