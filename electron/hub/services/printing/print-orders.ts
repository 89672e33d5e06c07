import type { DocumentId, PrintJobId, TicketId } from '#shared/domain/ids.ts';
import type { PrintSourceKind } from '#shared/domain/printing/print-source.ts';
import type { PaperSize } from '#shared/domain/printing/printer.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { DocumentPress } from '../../documents/document-press.ts';
import type { PrintOrder } from '../../printing/printer-port.ts';
import type { PrintJobRow } from '../../store/printing.ts';
import type { Documents } from '../documents/documents.ts';
import { findDocument } from '../documents/document-parts.ts';
import type { House } from '../house.ts';
import { noticeForWall } from '../notices/notice-for-wall.ts';
import { paperNumbers } from '../paper-numbers.ts';
import { isReprint, type Papers, slipFields } from '../papers.ts';
import { findTicket } from '../ticket-verbs.ts';
import { blockOf } from './print-job-rows.ts';
import { printerOf } from './printer-list.ts';
import { testPage, testSlip } from './test-page.ts';

/** Who makes what is printed. */
export type PrintParts = {
  readonly press: () => DocumentPress;
  readonly documents: Documents;
  readonly papers: Papers;
};

/** What a printer is handed for a job, with the facts as they are now. Throws not-found where they are gone. */
export function orderOf(house: House, parts: PrintParts, job: PrintJobRow): PrintOrder {
  const common = { jobId: job.id as PrintJobId, paper: job.paper as PaperSize, copies: job.copies };
  switch (job.source as PrintSourceKind) {
    case 'document': {
      const { number } = findDocument(house, job.source_id);
      const pdf = () => parts.documents.pdf(job.source_id as DocumentId, 'newest');
      return { ...common, title: number, slip: null, pdf };
    }
    case 'slip': {
      const record = findTicket(house, job.source_id as TicketId);
      const language = job.language === 'en' ? 'en' : 'zh-CN';
      const repeat = job.repeat_count;
      const fields = slipFields(house, record, language, repeat > 0 || isReprint(house, record));
      const pdf = () => parts.press().render({ kind: 'slip', fields });
      return { ...common, title: fields.number, slip: { fields, repeat }, pdf };
    }
    case 'notice': {
      const row = house.books.notices.version(job.source_id);
      if (!row) throw new AppError('not-found');
      const paper = job.paper === 'a3' ? 'a3' : 'a4';
      return {
        ...common,
        title: `V${row.version}`,
        slip: null,
        pdf: () => noticeForWall(house, parts.press, row, paper),
      };
    }
    case 'paper-numbers': {
      const block = blockOf(job.source_id);
      const { numbers } = paperNumbers(house, block.from, block.to);
      const pdf = () => parts.papers.paperNumbers(paperNumbers(house, block.from, block.to));
      return { ...common, title: `${numbers[0]}-${numbers.at(-1)}`, slip: null, pdf };
    }
    case 'test': {
      const row = house.books.printing.printer(job.source_id);
      if (!row) throw new Error('a test page of a printer that never was');
      const printer = printerOf(row);
      const slip = common.paper === 'slip' ? { fields: testSlip(house, printer, job.made_at), repeat: 0 } : null;
      const pdf = () => parts.press().render(testPage(house, printer, common.paper, job.made_at));
      return { ...common, title: 'TEST', slip, pdf };
    }
  }
}
