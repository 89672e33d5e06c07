import { connect } from 'node:net';

/** An open connection to a printer. */
export type Line = {
  /** Waits for `count` bytes that `fit`; what does not fit is of no interest. */
  readonly hear: (count: number, fit: (byte: number) => boolean, withinMs: number) => Promise<Heard>;
  /** Hands bytes to the system; what became of them only an answer tells. */
  readonly say: (bytes: Uint8Array) => void;
  readonly hungUp: () => boolean;
  /** From now on only `close` ends it, not the signal: bytes are under way. */
  readonly keep: () => void;
  readonly close: () => void;
};
export type Heard = { readonly bytes: readonly number[] } | 'silent' | 'hung-up';

/** Connects to a printer, or null where it cannot be reached in time. Never throws. */
export function openLine(
  address: { readonly host: string; readonly port: number },
  withinMs: number,
  signal: AbortSignal,
): Promise<Line | null> {
  const { promise, resolve } = Promise.withResolvers<Line | null>();
  const socket = connect({ host: address.host, port: address.port, noDelay: true });
  const late = setTimeout(() => socket.destroy(), withinMs);
  let gone = false;
  let heard: number[] = [];
  let wake = () => undefined as void;
  const end = () => {
    gone = true;
    clearTimeout(late);
    signal.removeEventListener('abort', close);
    wake();
    resolve(null);
  };
  function close() {
    socket.destroy();
  }
  signal.addEventListener('abort', close, { once: true });
  if (signal.aborted) close();

  const hear: Line['hear'] = (count, fit, ms) => {
    const waiting = Promise.withResolvers<Heard>();
    const limit = setTimeout(() => waiting.resolve('silent'), ms);
    wake = () => {
      const fitting = heard.filter(fit);
      if (fitting.length >= count) waiting.resolve({ bytes: fitting.slice(0, count) });
      else if (gone) waiting.resolve('hung-up');
      else return;
      heard = [];
    };
    wake();
    return waiting.promise.finally(() => {
      clearTimeout(limit);
      wake = () => undefined;
    });
  };

  socket.on('connect', () => {
    clearTimeout(late);
    resolve({
      hear,
      say(bytes) {
        // Whatever came before answers something else.
        heard = [];
        socket.write(bytes);
      },
      hungUp: () => gone,
      keep: () => signal.removeEventListener('abort', close),
      close,
    });
  });
  socket.on('data', (bytes) => {
    heard.push(...bytes);
    wake();
  });
  // The other end closed its half: no answer will come any more.
  socket.on('end', end);
  socket.on('close', end);
  // `close` follows and says all there is to say.
  socket.on('error', () => undefined);
  return promise;
}
