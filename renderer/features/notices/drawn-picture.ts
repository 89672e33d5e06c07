/** What is being drawn into a canvas, or was. */
const drawings = new WeakMap<HTMLCanvasElement, Promise<void>>();

/**
 * Fetches a picture of the canvas's size and draws it into a canvas, no larger than a screen can show it, and keeps nothing of it unpacked beside:
 * the browser keeps what an `img` unpacked, page after page, up to hundreds of megabytes. Returns the way to give it up.
 */
export function drawPicture(canvas: HTMLCanvasElement, address: string): () => void {
  const stop = new AbortController();
  const drawing = draw(canvas, address, stop.signal);
  drawings.set(canvas, drawing);
  // Whoever waits for it hears; nobody may.
  drawing.catch(() => undefined);
  return () => {
    stop.abort();
    // Frees its dots at once, not when the element is collected.
    canvas.width = 0;
  };
}

/** Resolves once every picture within an element is unpacked or drawn. Rejects where one is not there. */
export async function picturesDrawn(element: HTMLElement): Promise<void> {
  const unpacked = [...element.querySelectorAll('img')].map((picture) => picture.decode());
  const drawn = [...element.querySelectorAll('canvas')].map((canvas) => drawings.get(canvas));
  await Promise.all([...unpacked, ...drawn]);
}

async function draw(canvas: HTMLCanvasElement, address: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`no picture: ${answer.status}`);
  const packed = await answer.blob();
  const bitmap = await createImageBitmap(packed, { ...seenSize(canvas), resizeQuality: 'high' });
  try {
    signal.throwIfAborted();
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d', { alpha: false })?.drawImage(bitmap, 0, 0);
  } finally {
    bitmap.close();
  }
}

/** The dots of a screen it would fill, its shape kept; never more than it has. Its place may change when it comes to the front. */
function seenSize({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, (innerWidth / width) * devicePixelRatio, (innerHeight / height) * devicePixelRatio);
  const dots = (length: number) => Math.max(1, Math.round(length * scale));
  return { resizeWidth: dots(width), resizeHeight: dots(height) };
}
