/** Lets the guide's page open without the hub: its own shell is kept by a service worker, no answer of the hub ever is. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  try {
    await navigator.serviceWorker.register('/guide-sw.js', { scope: '/guide' });
    const { active } = await navigator.serviceWorker.ready;
    const loaded = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname);
    active?.postMessage({ type: 'keep', paths: ['/guide', '/icon.svg', ...new Set(loaded)] });
  } catch {
    // Without it the tablet still records offline; only a reload needs the hub.
  }
}
