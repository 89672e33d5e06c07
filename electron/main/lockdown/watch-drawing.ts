import { app } from 'electron';
import { answerDrawingLoss } from './page-health.ts';

const withoutGpuSwitch = '--disable-gpu';

/** Draws every window again when the drawing process is lost; what that takes is decided beside. */
export function watchDrawing(attended: boolean, redraw: () => void, log: (line: string) => void): void {
  let losses: readonly number[] = [];
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    const now = Date.now();
    losses = [...losses, now].slice(-10);
    const answer = answerDrawingLoss(losses, now, { attended, withoutGpu: process.argv.includes(withoutGpuSwitch) });
    log(`the drawing process ended (${reason}): ${answer}`);
    if (answer === 'redraw') {
      redraw();
      return;
    }
    app.relaunch({ args: [...process.argv.slice(1), withoutGpuSwitch] });
    app.quit();
  });
}
