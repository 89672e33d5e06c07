import type { RehearsalPayloads } from '#shared/domain/rehearsal/rehearsal-events.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof RehearsalPayloads> = { readonly payload: RehearsalPayloads[T]; readonly subject: string };

/** What entries about desk plans have to say. */
export const rehearsalTellers: { readonly [T in keyof RehearsalPayloads]: (told: Told<T>) => Values } = {
  'desk-plan.saved': ({ payload, subject }) => ({ subject, ...payload }),
  'desk-plan.removed': ({ payload, subject }) => ({ subject, ...payload }),
};
