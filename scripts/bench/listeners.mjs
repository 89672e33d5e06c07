// A process that listens: so many SSE connections, and when each heard each event. Told what to do by messages.
import { connect } from 'node:net';
import { monotonicMs } from './clock.mjs';

/** Connects one listener; resolves once the feed has said its first words. */
function listen({ url, path, token }, event) {
  const mark = `event: ${event}\n`;
  const heard = [];
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port), noDelay: true });
  socket.setEncoding('latin1');
  let tail = '';
  const connected = new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('data', (text) => {
      const at = monotonicMs();
      const seen = tail + text;
      if (seen.includes('retry:')) resolve(heard);
      for (let from = seen.indexOf(mark); from >= 0; from = seen.indexOf(mark, from + mark.length)) heard.push(at);
      // A mark may lie across two pieces; what is kept is shorter than one, so that none is counted twice.
      tail = seen.slice(-(mark.length - 1));
    });
  });
  socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n\r\n`);
  return connected;
}

let listeners = [];
process.on('message', (message) => {
  if (message === 'finish') return void process.send(listeners);
  void Promise.all(message.addresses.map((address) => listen(address, message.event))).then((all) => {
    listeners = all;
    return process.send('connected');
  });
});
