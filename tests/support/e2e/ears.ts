import type { Page } from '@playwright/test';

/** One clip the loudspeaker was given: which, and from when to when by the loudspeaker's own clock (seconds). */
export type Heard = { readonly clip: string; readonly from: number; readonly to: number };

type Ears = { readonly heard: Heard[]; readonly chimes: number[] };
type WithEars = { ears: Ears };

/**
 * The board begins silent, as it does in a browser nobody has touched: whatever a test asks of a page is a touch to Chromium,
 * so that a page slow to load was heard at once.
 */
export async function untouched(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        void this.suspend();
      }
    };
  });
}

/** Puts ears before an untouched board's loudspeaker. They change nothing: every clip and chime still plays. */
export async function listen(page: Page): Promise<void> {
  await untouched(page);
  await page.addInitScript(() => {
    const ears: { heard: { clip: string; from: number; to: number }[]; chimes: number[] } = { heard: [], chimes: [] };
    (window as unknown as { ears: typeof ears }).ears = ears;
    const cameFrom = new WeakMap<object, string>();

    // Kept to be called on whatever object they are asked of.
    /* oxlint-disable typescript/unbound-method */
    const { arrayBuffer } = Response.prototype;
    Response.prototype.arrayBuffer = async function read() {
      const bytes = await arrayBuffer.call(this);
      cameFrom.set(bytes, this.url.split('/voice/')[1] ?? '');
      return bytes;
    };
    const { decodeAudioData } = BaseAudioContext.prototype;
    BaseAudioContext.prototype.decodeAudioData = async function decode(bytes: ArrayBuffer) {
      const clip = cameFrom.get(bytes) ?? '';
      const decoded = await decodeAudioData.call(this, bytes);
      cameFrom.set(decoded, clip);
      return decoded;
    };
    const { start } = AudioScheduledSourceNode.prototype;
    /* oxlint-enable typescript/unbound-method */
    const hear = function hear(this: AudioScheduledSourceNode, at = 0) {
      const clip = this instanceof AudioBufferSourceNode ? this.buffer : null;
      if (clip) ears.heard.push({ clip: cameFrom.get(clip) ?? '', from: at, to: at + clip.duration });
      else ears.chimes.push(at);
      start.call(this, at);
    };
    AudioScheduledSourceNode.prototype.start = hear;
    AudioBufferSourceNode.prototype.start = hear;
  });
}

/** What was heard so far. */
export const heard = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (window as unknown as WithEars).ears.heard);

/** How often each number was called in Chinese, in the order it was heard first, as `E001`. */
export async function numbersHeard(page: Page): Promise<readonly string[]> {
  const spoken = (await heard(page)).map(({ clip }) => clip).filter((clip) => clip.startsWith('zh-CN/'));
  const words = spoken.map((clip) => clip.slice('zh-CN/'.length)).join(' ');
  return [...words.matchAll(/please ((?:\w )+?)number/g)].map(([, number = '']) =>
    number.replaceAll(' ', '').toUpperCase(),
  );
}
