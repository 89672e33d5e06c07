import type { PrintingPayloads } from '../domain/printing/printing-events.ts';
import type { PrintJobState } from '../domain/printing/print-job.ts';
import type { PrintReason } from '../domain/printing/print-reason.ts';
import type { PrinterAddress, PrinterCondition, PaperSize } from '../domain/printing/printer.ts';
import { defineWords } from './words.ts';

/** How a printer is. */
export const printerConditionWords = defineWords<PrinterCondition | 'none'>(
  {
    ready: '正常',
    'paper-low': '纸快用完',
    'paper-out': '缺纸',
    'cover-open': '上盖未合',
    unreachable: '连不上',
    unknown: '尚未查询',
    none: '没有指定打印机',
  },
  {
    ready: 'ready',
    'paper-low': 'paper is running low',
    'paper-out': 'out of paper',
    'cover-open': 'cover is open',
    unreachable: 'cannot be reached',
    unknown: 'not asked yet',
    none: 'no printer is assigned',
  },
);

/** Where a job stands. */
export const printStateWords = defineWords<PrintJobState['state']>(
  {
    queued: '排队中',
    sent: '打印中',
    confirmed: '已打印',
    uncertain: '请确认是否打出',
    failed: '没有打出',
    cancelled: '已取消',
  },
  {
    queued: 'waiting',
    sent: 'printing',
    confirmed: 'printed',
    uncertain: 'did it print?',
    failed: 'not printed',
    cancelled: 'cancelled',
  },
);

/** Why a job waits, failed or is uncertain, and what to do. */
export const printReasonWords = defineWords<PrintReason>(
  {
    unreachable: '连不上打印机，请检查电源和网线。',
    'not-answering': '打印机没有应答，请关机再开。',
    'hung-up': '打印机断开了连接。',
    'paper-out': '打印机缺纸，请装纸。',
    'cover-open': '打印机上盖未合，请合上。',
    offline: '打印机离线，请按打印机上的联机键。',
    'no-spooler': '本机没有打印系统，请改用别的打印机。',
    'spooler-refused': '打印系统没有接受，请检查打印队列的名称。',
    'spooler-stopped': '打印系统中止了这项打印。',
    restarted: '打印时主机重启，不知是否打出。',
    'no-printer': '没有指定打印机，请主管在管理端指定。',
    'printer-removed': '打印机已删除，请另选一台。',
    'paper-unsuitable': '这台打印机没有这种纸，请另选一台。',
    'not-for-ticket-printers': '小票机不能打印单据，请另选一台。',
    'paper-missing': '要打印的内容已不存在。',
    'disk-full': '文件写不进去，请检查磁盘。',
    fault: '打印出错，请重试；仍不行请联系系统管理员。',
  },
  {
    unreachable: 'The printer cannot be reached. Check its power and network cable.',
    'not-answering': 'The printer does not answer. Switch it off and on.',
    'hung-up': 'The printer closed the connection.',
    'paper-out': 'The printer is out of paper. Put paper in.',
    'cover-open': 'The cover of the printer is open. Close it.',
    offline: 'The printer is offline. Press its online button.',
    'no-spooler': 'This machine has no print system. Use another printer.',
    'spooler-refused': 'The print system did not take it. Check the name of the queue.',
    'spooler-stopped': 'The print system stopped it.',
    restarted: 'The hub started again while it was printing.',
    'no-printer': 'No printer is assigned. A supervisor assigns one in Manage.',
    'printer-removed': 'The printer was removed. Choose another.',
    'paper-unsuitable': 'That printer does not take this paper. Choose another.',
    'not-for-ticket-printers': 'A ticket printer cannot print documents. Choose another.',
    'paper-missing': 'What was to be printed is no longer there.',
    'disk-full': 'The file could not be written. Check the disk.',
    fault: 'Printing went wrong. Try again, or call the administrator.',
  },
);

/** Papers and kinds of printers. */
export const printerWords = defineWords<PaperSize | `kind-${PrinterAddress['kind']}`>(
  {
    a4: 'A4',
    a3: 'A3',
    slip: '小票',
    'kind-system': '系统打印机',
    'kind-escpos': '网络小票机',
    'kind-file': '存为文件',
  },
  {
    a4: 'A4',
    a3: 'A3',
    slip: 'slip',
    'kind-system': 'system printer',
    'kind-escpos': 'network ticket printer',
    'kind-file': 'files in a folder',
  },
);

/** How the journal tells of printing. */
export const printingSentences = defineWords<keyof PrintingPayloads>(
  {
    'printer.saved': '保存打印机 {printer}（{kind}，{papers}）',
    'printer.removed': '删除打印机 {printer}',
    'printer.condition-changed': '打印机 {printer}：{condition}',
    'printer.assignments-saved': '修改打印分配，共 {lines} 行',
    'print-job.queued': '打印{what}，{copies} 份{repeat}',
    'print-job.waiting': '打印任务 {subject} 等待：{reason}',
    'print-job.sent': '打印任务 {subject} 送往 {printer}{fallback}',
    'print-job.confirmed': '打印任务 {subject} 已打出（{by}）',
    'print-job.uncertain': '打印任务 {subject} 不知是否打出：{reason}',
    'print-job.failed': '打印任务 {subject} 没有打出：{reason}',
    'print-job.cancelled': '取消打印任务 {subject}',
    'print-job.requeued': '打印任务 {subject} 重新排队（{because}）',
  },
  {
    'printer.saved': 'Printer {printer} saved ({kind}, {papers})',
    'printer.removed': 'Printer {printer} removed',
    'printer.condition-changed': 'Printer {printer}: {condition}',
    'printer.assignments-saved': 'Assignment of printers changed, {lines} lines',
    'print-job.queued': 'Print {what}, copies: {copies}{repeat}',
    'print-job.waiting': 'Print job {subject} waits: {reason}',
    'print-job.sent': 'Print job {subject} sent to {printer}{fallback}',
    'print-job.confirmed': 'Print job {subject} printed ({by})',
    'print-job.uncertain': 'Print job {subject}, unknown whether it printed: {reason}',
    'print-job.failed': 'Print job {subject} not printed: {reason}',
    'print-job.cancelled': 'Print job {subject} cancelled',
    'print-job.requeued': 'Print job {subject} queued again ({because})',
  },
);

/** Holes of those sentences. */
export const printingTellings = defineWords(
  {
    'source-document': '单据 {id}',
    'source-slip': '小票 {id}',
    'source-notice': '公示',
    'source-paper-numbers': '备用纸号 {id}',
    'source-test': '测试页',
    repeat: '（补打第 {count} 次）',
    fallback: '（备用）',
    'by-printer': '打印机回复',
    'by-person': '人工确认',
    'because-retry': '重试',
    'because-not-printed': '人工确认没有打出',
  },
  {
    'source-document': 'paper {id}',
    'source-slip': 'slip {id}',
    'source-notice': 'a notice',
    'source-paper-numbers': 'paper numbers {id}',
    'source-test': 'a test page',
    repeat: ' (reprint {count})',
    fallback: ' (fallback)',
    'by-printer': 'the printer said so',
    'by-person': 'somebody looked',
    'because-retry': 'tried again',
    'because-not-printed': 'somebody saw that it did not print',
  },
);
