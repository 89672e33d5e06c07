import {
  type PaperSize,
  type PrinterAddress,
  possiblePapers,
  type RollWidth,
} from '#shared/domain/printing/printer.ts';
import type { PrinterInput, PrinterView } from '#shared/protocol/printing.ts';

/** The fields of the form: those of every kind of printer side by side, so that changing the kind loses nothing. */
export type PrinterValues = {
  readonly name: string;
  readonly kind: PrinterAddress['kind'];
  readonly papers: PaperSize[];
  readonly queue: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly widthMm: RollWidth;
  readonly folder: string;
};

const blank: PrinterValues = {
  name: '',
  kind: 'escpos',
  papers: ['slip'],
  queue: undefined,
  host: '',
  port: 9100,
  widthMm: 80,
  folder: '',
};

/** What the form begins with: a printer as it is, or a ticket printer to be filled in. */
export function valuesOf(printer: PrinterView | null): PrinterValues {
  if (printer === null) return blank;
  const { address, name, papers } = printer;
  return { ...blank, ...address, name, papers: [...papers] };
}

/** What is sent: the address of the chosen kind only, and the papers that kind can take. */
export function inputOf(values: PrinterValues): PrinterInput {
  const possible = possiblePapers(values.kind);
  const papers = values.papers.filter((paper) => possible.includes(paper));
  return { name: values.name, address: addressOf(values), papers };
}

function addressOf({ kind, queue, host, port, widthMm, folder }: PrinterValues): PrinterInput['address'] {
  switch (kind) {
    case 'system':
      return { kind, queue: queue ?? '' };
    case 'escpos':
      return { kind, host, port, widthMm };
    case 'file':
      return { kind, folder };
  }
}
