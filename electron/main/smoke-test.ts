import type { App, WebContents } from 'electron';

/** What a packed app that tries itself out found. */
export type SmokeResult = {
  readonly ok: boolean;
  readonly version: string;
  /** The page that was shown, or null when none was in time. */
  readonly page: string | null;
};

const patienceMs = 120_000;
const askAgainMs = 1_000;
/** Asked by the page itself, so that its protocol and the way to the hub are tried too. */
const askHub = "fetch('/api/v1/healthz').then((answer) => answer.ok, () => false)";

/**
 * With `--smoke-test` an app ends by itself: once its first page is there and reaches the hub from within, or after two minutes
 * without. A packed app takes no debugger, so that no test can look into it.
 */
export function tryOut(
  app: Pick<App, 'on' | 'quit' | 'exit' | 'getVersion'>,
  write: (result: SmokeResult) => void,
): void {
  let over = false;
  const late = setTimeout(() => finish(null), patienceMs);

  function finish(page: string | null): void {
    if (over) return;
    over = true;
    clearTimeout(late);
    write({ ok: page !== null, version: app.getVersion(), page });
    if (page === null) app.exit(1);
    else app.quit();
  }
  async function ask(contents: WebContents): Promise<void> {
    if (over || contents.isDestroyed()) return;
    const reached: unknown = await contents.executeJavaScript(askHub).catch(() => false);
    if (reached === true) finish(contents.getURL());
    else setTimeout(() => void ask(contents), askAgainMs);
  }

  app.on('web-contents-created', (_event, contents) => {
    contents.once('did-finish-load', () => void ask(contents));
  });
}
