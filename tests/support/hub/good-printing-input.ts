import type { CallInput } from '#shared/protocol/call.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import type { printingCalls } from '#shared/protocol/printing.ts';

type PrintingCall = Exclude<keyof typeof printingCalls, 'printers' | 'discoverPrinters' | 'printerAssignments'>;

const job = { params: { id: 'job_000000000000' } };
const ofPrinter = { params: { id: 'prn_000000000000' } };
const body = {
  name: '小票机 1',
  address: { kind: 'escpos', host: '192.168.1.50', port: 9100, widthMm: 80 },
  papers: ['slip'],
} as const;

/** Well-formed inputs of the calls about printing. */
export const goodPrintingInputs: { readonly [N in PrintingCall]: CallInput<Contract[N]> } = {
  makePrintJob: {
    body: { documentId: 'doc_000000000000', printerId: 'prn_000000000000', copies: 2, jobId: 'job_made-by-a-client' },
  },
  printJob: job,
  printJobs: { query: { state: 'open', printerId: 'prn_000000000000', limit: 10 } },
  retryPrintJob: job,
  cancelPrintJob: job,
  answerPrintJob: { ...job, body: { printed: true } },
  reprintPrintJob: { ...job, body: { reason: '卡纸', printerId: 'prn_000000000000' } },
  createPrinter: { body: { ...body, papers: ['slip'] } },
  savePrinter: { ...ofPrinter, body: { ...body, papers: ['slip'] } },
  removePrinter: ofPrinter,
  stationPrinter: { query: { paper: 'a4' } },
  offeredPrinters: { query: { paper: 'a4' } },
  chooseOwnPrinter: { body: { paper: 'slip', printerId: 'prn_000000000000' } },
  testPrinter: ofPrinter,
  testStationPrinter: { body: { paper: 'slip' } },
  savePrinterAssignments: {
    body: { items: [{ stationId: null, paper: 'slip', printerId: 'prn_000000000000', fallbackId: null }] },
  },
};
