/** Minutes after which a wait deserves a look, and after which somebody must act. */
export const longAfterMinutes = 20;
export const tooLongAfterMinutes = 40;

export type WaitLevel = 'calm' | 'long' | 'too-long';

/** How a wait of so many minutes is to be seen. */
export function waitLevel(minutes: number): WaitLevel {
  if (minutes > tooLongAfterMinutes) return 'too-long';
  return minutes > longAfterMinutes ? 'long' : 'calm';
}
