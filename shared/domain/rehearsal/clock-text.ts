/** `09:30` for 570 minutes since midnight; hours go on past 24 for what lasts into the night. */
export function clockText(minute: number): string {
  const whole = Math.round(minute);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

/** Minutes since midnight of a time `HH:mm`, `24:00` included. */
export function minuteOfClock(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}
