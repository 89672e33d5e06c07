import type { HubProgress } from './use-roster-import.ts';

/** What is going on in an import. */
export type Stride = 'uploading' | 'reading' | 'checking' | 'saving' | 'finishing';

/** What an import is doing now and how far it is, in percent of that step. */
export function progressOf(sent: number, hub: HubProgress): { readonly stride: Stride; readonly percent: number } {
  if (sent < 1 && hub.phase === 'idle') return { stride: 'uploading', percent: Math.round(sent * 100) };
  if (hub.phase === 'idle') return { stride: 'reading', percent: 0 };
  if (hub.total === 0) return { stride: hub.phase, percent: 0 };
  const percent = Math.min(100, Math.round((hub.done / hub.total) * 100));
  return percent === 100 && hub.phase !== 'reading' ? { stride: 'finishing', percent } : { stride: hub.phase, percent };
}
