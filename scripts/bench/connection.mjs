import { connect } from 'node:net';

const endOfHead = '\r\n\r\n';

/**
 * One keep-alive HTTP connection with one request under way at a time. Written by hand: client and hub share the machine,
 * and what a library spends on a request would be measured as the hub's. Answers have a
 * Content-Length; other letters than ASCII come as the bytes of their UTF-8, one each.
 */
export async function openConnection(url, token) {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port), noDelay: true });
  socket.setEncoding('latin1');
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let received = '';
  let asked = null;

  const settle = (outcome) => {
    const { resolve, reject } = asked ?? {};
    asked = null;
    if (outcome instanceof Error) reject?.(outcome);
    else resolve?.(outcome);
  };
  socket.on('data', (text) => {
    received += text;
    const head = received.indexOf(endOfHead);
    if (head < 0) return;
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received.slice(0, head))?.[1] ?? 0);
    const end = head + endOfHead.length + length;
    if (received.length < end) return;
    const answer = { status: Number(received.slice(9, 12)), text: received.slice(head + endOfHead.length, end) };
    received = received.slice(end);
    settle(answer);
  });
  socket.on('error', settle);
  socket.on('close', () => settle(new Error('the connection was closed')));

  const line = `host: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n`;
  const ask = (method, path, { body = '', key } = {}) => {
    const type = body === '' ? '' : 'content-type: application/json\r\n';
    const once = key === undefined ? '' : `idempotency-key: ${key}\r\n`;
    const size = method === 'GET' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
    socket.write(`${method} ${path} HTTP/1.1\r\n${line}${type}${once}${size}\r\n${body}`);
    return new Promise((resolve, reject) => {
      asked = { resolve, reject };
    });
  };
  return {
    /** Sends a command, answers `{ status, text }`. */
    post: (path, what) => ask('POST', path, what),
    put: (path, what) => ask('PUT', path, what),
    get: (path) => ask('GET', path),
    close: () => socket.destroy(),
  };
}
