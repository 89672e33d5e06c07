// Keeps the guide's own page and its files, so that it opens in a home without signal. Answers of the hub are never kept.
const shelf = 'keyturn-guide-1';
const page = '/guide';

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuild().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const dropOthers = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name))));
  event.waitUntil(dropOthers.then(() => self.clients.claim()));
});

// Each page that opens says so: the hub may have been given a new build meanwhile.
self.addEventListener('message', (event) => {
  if (event.data?.type === 'keep') event.waitUntil(keepBuild().catch(() => undefined));
});

/**
 * Takes in what the hub's present build needs. The page itself comes last and what no build needs any more goes after it:
 * whenever the signal is lost in between, what is kept is one whole build.
 */
async function keepBuild() {
  const kept = await caches.open(shelf);
  const answer = await fetch('/guide-files.json', { cache: 'no-store' });
  const fresh = await fetch(page, { cache: 'no-store' });
  if (!answer.ok || !fresh.ok) throw new Error('the hub has no page for guides');
  const files = new Set(await answer.json());
  const missing = [];
  for (const file of files) if (!(await kept.match(file))) missing.push(file);
  await kept.addAll(missing);
  await kept.put(page, fresh);
  for (const { url } of await kept.keys()) {
    const { pathname } = new URL(url);
    // Fonts are named after their content and shared by all builds.
    if (pathname !== page && !files.has(pathname) && !pathname.endsWith('.woff2')) await kept.delete(url);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(freshPage(request));
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(keptFile(request));
});

/** The hub's page when it can be reached in time, else the one that was kept. */
async function freshPage(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(4000) });
  } catch {
    return (await caches.match(page)) ?? Response.error();
  }
}

/** Files are named after their content: one that is kept is the right one. Fonts are kept once a page draws with them. */
async function keptFile(request) {
  const kept = await caches.open(shelf);
  const known = await kept.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && request.destination === 'font') await kept.put(request, answer.clone());
  return answer;
}
