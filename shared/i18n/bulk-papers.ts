import type { BulkPayloads } from '../domain/bulk/bulk-events.ts';
import type { BulkEnding, BulkJobState } from '../domain/bulk/bulk-job.ts';
import type { BulkContent, BulkForm, BulkScope } from '../domain/bulk/bulk-order.ts';
import { defineWords } from './words.ts';

/** What a job makes, in which form, for which homes, and where it stands. */
export const bulkNames = defineWords<
  | `what-${BulkContent}`
  | `form-${BulkForm}`
  | `scope-${BulkScope['kind']}`
  | `state-${BulkJobState['state']}`
  | `because-${BulkEnding}`
>(
  {
    'what-packs': '交付资料包',
    'what-notices': '入住通知书',
    'form-pdf-per-building': '每栋一个 PDF',
    'form-zip-by-home': '每户一份（ZIP）',
    'scope-building': '整栋',
    'scope-entrance': '单元',
    'scope-date': '按预约日期',
    'state-running': '制作中',
    'state-ready': '可下载',
    'state-cancelled': '已取消',
    'state-failed': '没有做完',
    'state-destroyed': '文件已销毁',
    'because-expired': '保存期满',
    'because-asked': '手动销毁',
    'because-erased': '有业主的资料被删除',
  },
  {
    'what-packs': 'Handover packs',
    'what-notices': 'Handover notices',
    'form-pdf-per-building': 'one PDF for each building',
    'form-zip-by-home': 'one for each home (ZIP)',
    'scope-building': 'a building',
    'scope-entrance': 'an entrance',
    'scope-date': 'by appointment',
    'state-running': 'being made',
    'state-ready': 'ready',
    'state-cancelled': 'cancelled',
    'state-failed': 'not finished',
    'state-destroyed': 'files destroyed',
    'because-expired': 'their time was over',
    'because-asked': 'somebody asked for it',
    'because-erased': 'a household was erased',
  },
);

/** How the journal tells of bulk papers. */
export const bulkSentences = defineWords<keyof BulkPayloads>(
  {
    'bulk.started': '开始批量制作{what}（{scope}，{form}），共 {homes} 户',
    'bulk.home-made': '批量任务 {job} 为 {home} 编号单据 {papers} 份，缺 {faults} 份',
    'bulk.finished': '批量任务 {subject} 完成：{homes} 户，{papers} 份单据，缺 {faults} 份',
    'bulk.fetched': '下载批量任务 {subject} 的第 {file} 个文件',
    'bulk.cancelled': '取消批量任务 {subject}',
    'bulk.failed': '批量任务 {subject} 没有做完',
    'bulk.destroyed': '批量任务 {subject} 的文件已销毁（{because}）',
  },
  {
    'bulk.started': 'Bulk papers begun: {what} ({scope}, {form}), {homes} homes',
    'bulk.home-made': 'Bulk job {job} numbered {papers} papers of {home}; {faults} could not be made',
    'bulk.finished': 'Bulk job {subject} is through: {homes} homes, {papers} papers, {faults} could not be made',
    'bulk.fetched': 'File {file} of bulk job {subject} was fetched',
    'bulk.cancelled': 'Bulk job {subject} cancelled',
    'bulk.failed': 'Bulk job {subject} was not finished',
    'bulk.destroyed': 'The files of bulk job {subject} were destroyed ({because})',
  },
);
