/** The day of a moment as `2026-11-28`, in the device's own zone: phones and kiosks are where the site is. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date(instant));
}
