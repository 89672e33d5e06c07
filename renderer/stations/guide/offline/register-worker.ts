/** Lets the guide's page open without the hub: its own shell is kept by a service worker, no answer of the hub ever is. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) return;
  try {
    await navigator.serviceWorker.register('/guide-sw.js', { scope: '/guide' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'keep' });
  } catch {
    // Without it the tablet still records offline; only a reload needs the hub.
  }
}
