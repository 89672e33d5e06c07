import type { Screen as ElectronScreen } from 'electron';

/** Systems tell of one change in several pieces. */
const settledAfterMs = 600;

/** Calls back once after each change of the displays; answers the way to end it. Only after Electron is ready. */
export function watchDisplays(screen: Pick<ElectronScreen, 'on' | 'off'>, changed: () => void): () => void {
  let settling: NodeJS.Timeout | undefined;
  const heard = () => {
    clearTimeout(settling);
    settling = setTimeout(changed, settledAfterMs);
  };
  screen.on('display-added', heard);
  screen.on('display-removed', heard);
  screen.on('display-metrics-changed', heard);
  return () => {
    clearTimeout(settling);
    screen.off('display-added', heard);
    screen.off('display-removed', heard);
    screen.off('display-metrics-changed', heard);
  };
}
