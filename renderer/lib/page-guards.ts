import { isKeyDenied } from '#shared/bridge/denied-keys.ts';

type Undo = () => void;

/** Where a page that is a kiosk's may go by itself: nowhere but itself again. */
export function mayNavigate(
  to: { readonly type: string; readonly url: string; readonly download: boolean },
  here: string,
): boolean {
  return to.type === 'reload' && to.url === here && !to.download;
}

/** Events that a public touch screen answers with nothing: menus, dragging, dropping, selecting, sending a form away. */
const neverActed = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'submit', 'auxclick'] as const;

/**
 * The guards that a public page carries itself, in whatever browser it runs: no menu, no drag and drop, no zoom, no way to
 * another page or window, no file chooser, no print dialog of its own. What acts on the page still hears its events.
 * Answers a function that takes the guards away.
 */
export function guardPage(page: Window): Undo {
  const stops = new AbortController();
  const { signal } = stops;
  const early = { signal, capture: true, passive: false } as const;
  for (const what of neverActed) page.addEventListener(what, (event) => event.preventDefault(), early);
  page.addEventListener('click', keepHere, early);
  for (const what of ['mousedown', 'mouseup'] as const) page.addEventListener(what, keepFromHistory, early);
  page.addEventListener('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), early);
  page.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), early);
  page.addEventListener('keydown', keepFromBrowser, early);
  // Nobody is asked whether to stay: a kiosk that must start anew does.
  page.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), early);
  page.navigation?.addEventListener(
    'navigate',
    (event) => {
      const { navigationType: type, destination, downloadRequest } = event;
      const to = { type, url: destination.url, download: downloadRequest !== null };
      if (event.cancelable && !mayNavigate(to, page.location.href)) event.preventDefault();
    },
    { signal },
  );
  // For `base.css`, which keeps the browser's own gestures away.
  page.document.documentElement.toggleAttribute('data-guarded', true);
  // A way back to a page before this one cannot be refused once it is taken.
  const giveBack = [replace(page, pageFunctions), replace(page.history, historyFunctions)];
  return () => {
    stops.abort();
    page.document.documentElement.removeAttribute('data-guarded');
    for (const give of giveBack) give();
  };
}

const nothing = (): undefined => undefined;
const pageFunctions = { open: () => null, print: nothing, alert: nothing, confirm: () => false, prompt: () => null };
const historyFunctions = { back: nothing, forward: nothing, go: nothing };

/** A mouse's own buttons for back and forward. */
function keepFromHistory(event: MouseEvent): void {
  if (event.button > 2) event.preventDefault();
}

/** Links and file fields act on a click; a touch on anything else is the page's own. */
function keepHere(event: Event): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a, area, input[type="file"]')) event.preventDefault();
}

function keepFromBrowser(event: KeyboardEvent): void {
  const { key, ctrlKey: control, altKey: alt, metaKey: meta } = event;
  if (isKeyDenied({ key, control, alt, meta })) event.preventDefault();
}

/** Puts functions of ours in the place of the browser's, and answers how to put those back. */
function replace<Of extends object>(of: Of, ours: Partial<Of>): Undo {
  const theirs = Object.fromEntries(Object.keys(ours).map((name) => [name, of[name as keyof Of]]));
  Object.assign(of, ours);
  return () => void Object.assign(of, theirs);
}
