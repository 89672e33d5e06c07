/** One sending of a command that got no answer: what was meant, and the key it was sent under. */
export type Attempt = { readonly intent: string; readonly key: string };

/** The same press after no answer carries the same key, so that a command which did arrive is not done twice. */
export function attemptFor(unanswered: Attempt | null, intent: string, newKey: () => string): Attempt {
  return unanswered?.intent === intent ? unanswered : { intent, key: newKey() };
}
