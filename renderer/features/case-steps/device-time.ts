/** The device's own word of when something was recorded; the hub stamps when it heard of it. */
export function deviceTime(): string {
  return new Date().toISOString();
}
