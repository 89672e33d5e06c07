/** The systems the page has steps for, each with how many it takes. */
export const trustSteps = {
  android: ['android-1', 'android-2', 'android-3', 'android-4'],
  ipad: ['ipad-1', 'ipad-2', 'ipad-3', 'ipad-4'],
  windows: ['windows-1', 'windows-2', 'windows-3'],
} as const;
export type TrustSystem = keyof typeof trustSteps;
export const trustSystems = Object.keys(trustSteps) as readonly TrustSystem[];

/** The system a browser says it runs on; an iPad calls itself a Mac with a touch screen. */
export function systemOf(userAgent: string, touchPoints: number): TrustSystem {
  if (/Android/.test(userAgent)) return 'android';
  if (/iPad|iPhone/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ipad';
  return 'windows';
}
