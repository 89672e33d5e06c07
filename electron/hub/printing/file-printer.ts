import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannot, type PrinterPort } from './printer-port.ts';

/** "Prints" into a folder below `printed/` of the data folder: demonstrations and tests. One file per copy. */
export function openFilePrinter(dataFolder: string, folder: string): PrinterPort {
  const place = join(dataFolder, 'printed', folder);
  return {
    async prepare(order) {
      let pdf: Uint8Array;
      try {
        pdf = await order.pdf();
      } catch {
        return cannot('paper-missing', true);
      }
      return {
        ready: true,
        condition: 'ready',
        release: () => undefined,
        async send() {
          try {
            mkdirSync(place, { recursive: true, mode: 0o700 });
            for (let copy = 1; copy <= order.copies; copy++) {
              const file = join(place, `${order.jobId}${copy === 1 ? '' : `-${copy}`}.pdf`);
              writeFileSync(`${file}.part`, pdf, { mode: 0o600 });
              renameSync(`${file}.part`, file);
            }
            return { what: 'printed', condition: 'ready' };
          } catch {
            return { what: 'not-sent', reason: 'disk-full', lasting: false };
          }
        },
      };
    },
    look: async () => 'ready',
    follow: async () => 'lost',
  };
}
