import { z } from 'zod';
import type { Rectangle, Screen } from './match-displays.ts';

/** Where somebody left a window; what lies on disk may be anything. */
export const windowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowBounds = Readonly<z.infer<typeof windowBounds>>;

const comfortable = { width: 1440, height: 900 };
/** As much of a window's top as is needed to take hold of it. */
const handle = { width: 160, height: 32 };

/** The bounds as they were left, where they can still be reached; otherwise undefined. */
export function reachableBounds(bounds: Rectangle | undefined, screens: readonly Screen[]): Rectangle | undefined {
  if (bounds === undefined) return undefined;
  const { x, y, width, height } = bounds;
  const reachable = screens.some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    return across >= handle.width && y >= workArea.y && y + handle.height <= workArea.y + workArea.height;
  });
  return reachable ? { x, y, width, height } : undefined;
}

/** A comfortable size (or the wanted one) in the middle of a screen, never larger than it. */
export function centredBounds({ workArea }: Pick<Screen, 'workArea'>, wanted = comfortable): Rectangle {
  const width = Math.min(wanted.width, workArea.width);
  const height = Math.min(wanted.height, workArea.height);
  return {
    x: workArea.x + Math.floor((workArea.width - width) / 2),
    y: workArea.y + Math.floor((workArea.height - height) / 2),
    width,
    height,
  };
}
