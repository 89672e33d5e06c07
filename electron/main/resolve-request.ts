import { appScheme, appHost } from './own-url.ts';

/** Where a request to `app://keyturn/…` goes. `path` of a file is relative to its root; of a proxy, path and query. */
export type Resolution =
  | { readonly kind: 'file'; readonly root: 'pages' | 'static'; readonly path: string }
  | { readonly kind: 'proxy'; readonly path: string }
  | { readonly kind: 'refuse'; readonly status: 400 | 403 | 404 | 405 };

/** Pages the shell itself brings along live under this path, out of the renderer's way. */
export const staticPrefix = '/shell/';

const reading = new Set(['GET', 'HEAD']);
const toHub = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
/** First segments of the renderer's routes: each answers with the one page, which routes by itself. */
const pageRoutes = new Set(['', 'kiosk', 'reception', 'board', 'desk', 'customer', 'manage', 'guide', 'setup', 't']);

/** Decides what a request is for, from its address and method alone. */
export function resolveRequest(address: string, method: string): Resolution {
  const url = URL.parse(address);
  if (url === null) return { kind: 'refuse', status: 400 };
  if (url.protocol !== `${appScheme}:` || url.host !== appHost) return { kind: 'refuse', status: 404 };
  const path = decodedPath(url.pathname);
  if (path === undefined) return { kind: 'refuse', status: 400 };
  if (leavesRoot(url.pathname, path)) return { kind: 'refuse', status: 403 };
  if (path.startsWith('/api/')) {
    return toHub.has(method)
      ? { kind: 'proxy', path: `${url.pathname}${url.search}` }
      : { kind: 'refuse', status: 405 };
  }
  if (!reading.has(method)) return { kind: 'refuse', status: 405 };
  if (path.startsWith(staticPrefix)) return { kind: 'file', root: 'static', path: path.slice(staticPrefix.length) };
  if (/\.\w+$/.test(path)) return { kind: 'file', root: 'pages', path: path.slice(1) };
  const [, first = ''] = path.split('/');
  return pageRoutes.has(first) ? { kind: 'file', root: 'pages', path: 'index.html' } : { kind: 'refuse', status: 404 };
}

function decodedPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** Encoded separators have no honest use here; `:` and `\` would name drives and folders on Windows. */
function leavesRoot(pathname: string, path: string): boolean {
  return /%2f|%5c/i.test(pathname) || /[\\:\0]/.test(path) || path.split('/').includes('..') || path.includes('//');
}
