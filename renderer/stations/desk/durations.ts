/** A running time: `4:05`, from an hour on `1:04:05`. */
export function runningTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const short = `${minutes % 60}:${two(seconds % 60)}`;
  return minutes < 60 ? short : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** An appointment (`2026-11-28T09:30` on the site's clock) as said today: the time alone, else with its day. */
export function appointmentText(appointment: string, today: string): string {
  const [day = '', time = ''] = appointment.replace(' ', 'T').split('T');
  const clock = time.slice(0, 5);
  return day === today ? clock : `${day} ${clock}`.trim();
}
