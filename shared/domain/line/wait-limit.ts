/** Minutes after which a wait is too long where a stage has no limit of its own. */
export const usualWaitLimitMinutes = 30;

/** Minutes after which a wait at a stage is too long. */
export function waitLimitOf(stage: { readonly waitLimitMinutes: number | null }): number {
  return stage.waitLimitMinutes ?? usualWaitLimitMinutes;
}

export type WaitLevel = 'calm' | 'long' | 'too-long';

/** How a wait is to be seen: worth a look from two thirds of the limit on, too long beyond it. */
export function waitLevel(minutes: number, limitMinutes: number): WaitLevel {
  if (minutes > limitMinutes) return 'too-long';
  return minutes * 3 > limitMinutes * 2 ? 'long' : 'calm';
}
