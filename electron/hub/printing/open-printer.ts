import { assertNever } from '#shared/domain/assert-never.ts';
import type { Printer } from '#shared/domain/printing/printer.ts';
import { openCupsPrinter } from './cups-printer.ts';
import { openEscposPrinter } from './escpos-printer.ts';
import { openFilePrinter } from './file-printer.ts';
import { cannot, type PrinterPort } from './printer-port.ts';
import type { ShellLink } from './shell-link.ts';
import { openShellPrinter } from './shell-printer.ts';

/** Where this hub runs, as far as printers differ by it. */
export type PrintingPlace = {
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  /** The way to the desktop app; null for a hub that runs alone. */
  readonly shell: ShellLink | null;
};

/** Windows has no spooler that a process without a desktop reaches. */
const noSpooler: PrinterPort = {
  prepare: async () => cannot('no-spooler'),
  look: async () => 'unreachable',
  follow: async () => 'lost',
};

/** Opens the adapter of each kind of printer. */
export function createPrinterPorts({ folder, platform, shell }: PrintingPlace): (printer: Printer) => PrinterPort {
  return ({ address }) => {
    switch (address.kind) {
      case 'file':
        return openFilePrinter(folder, address.folder);
      case 'escpos':
        return openEscposPrinter(address);
      case 'system':
        if (platform !== 'win32') return openCupsPrinter(address.queue);
        return shell === null ? noSpooler : openShellPrinter(address.queue, shell);
      default:
        return assertNever(address);
    }
  };
}
