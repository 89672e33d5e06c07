const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * The origin of a hub as somebody typed it, or undefined: `192.168.1.5`, `hub.local:4817`, `https://…`. Plain HTTP is
 * for this very machine only; whoever asks for it elsewhere asks to be read by everybody on the network.
 */
export function hubAddress(typed: string): string | undefined {
  const text = typed.trim();
  const url = URL.parse(text.includes('://') ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'http:' && !loopback.has(url.hostname)) return undefined;
  const port = url.port === '' ? defaultPort(text, url) : url.port;
  return `${url.protocol}//${url.hostname}:${port}`;
}

/** The hub's own port, unless the scheme was typed and so its port was meant. */
function defaultPort(text: string, url: URL): string {
  if (!text.includes('://')) return '4817';
  return url.protocol === 'https:' ? '443' : '80';
}
