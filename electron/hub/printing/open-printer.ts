import { assertNever } from '#shared/domain/assert-never.ts';
import type { Printer } from '#shared/domain/printing/printer.ts';
import { openEscposPrinter } from './escpos-printer.ts';
import { openFilePrinter } from './file-printer.ts';
import { cannot, type PrinterPort } from './printer-port.ts';

/** Opens the adapter of a printer. */
export function createPrinterPorts(dataFolder: string): (printer: Printer) => PrinterPort {
  return ({ address }) => {
    switch (address.kind) {
      case 'file':
        return openFilePrinter(dataFolder, address.folder);
      case 'escpos':
        return openEscposPrinter(address);
      case 'system':
        return { prepare: async () => cannot('unreachable'), look: async () => 'unknown', follow: async () => 'lost' };
      default:
        return assertNever(address);
    }
  };
}
