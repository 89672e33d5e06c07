// Gives a hub that Node forked the port a utility process has: the desktop app's end is the parent of the fork.
process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (event, listener) => process.on(event, (data) => listener({ data })),
};
