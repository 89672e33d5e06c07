import { defineWords } from './words.ts';

/** The mark on every screen of a drill. */
export const drillWords = defineWords({ mark: '演练 · 不是真实业务' }, { mark: 'Drill · not real' });
