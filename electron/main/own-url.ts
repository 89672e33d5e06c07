/** The scheme and host under which every page of the app lives. */
export const appScheme = 'app';
export const appHost = 'keyturn';
export const appOrigin = `${appScheme}://${appHost}`;

/** True for a page of ours. Takes `unknown`: what asks may be any page, frame or event. */
export function isOwnUrl(value: unknown): boolean {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  );
}

/** True for what a frame inside our pages may show: a page of ours, or a paper one of them made (`blob:`). */
export function isOwnFrameUrl(value: unknown): boolean {
  return isOwnUrl(value) || (typeof value === 'string' && value.startsWith('blob:') && isOwnUrl(value.slice(5)));
}
