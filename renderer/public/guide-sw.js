// Keeps the guide's own page and its files, so that it opens in a home without signal. Answers of the hub are never kept.
const shelf = 'keyturn-guide-1';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shelf)
      .then((kept) => kept.add('/guide'))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const dropOthers = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name))));
  event.waitUntil(dropOthers.then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data?.type !== 'keep') return;
  event.waitUntil(keep(event.data.paths));
});

/** Takes in what the page uses now and lets go of what an older build used. */
async function keep(paths) {
  const kept = await caches.open(shelf);
  await Promise.all(
    paths.map(async (path) => {
      if (path === '/guide' || !(await kept.match(path))) await kept.add(path).catch(() => undefined);
    }),
  );
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request));
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(keptFile(request));
});

/** The hub's page when it can be reached, else the one that was kept. */
async function freshPage(request) {
  const kept = await caches.open(shelf);
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put('/guide', answer.clone());
    return answer;
  } catch {
    return (await kept.match('/guide')) ?? Response.error();
  }
}

/** Files are named after their content: one that is kept is the right one. */
async function keptFile(request) {
  const kept = await caches.open(shelf);
  const known = await kept.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(request, answer.clone());
  return answer;
}
