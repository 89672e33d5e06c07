import type { MailingPayloads } from '../domain/mailing/mailing-events.ts';
import type { SheetColumn, SheetFaultCode } from '../domain/mailing/mailing-sheet.ts';
import type { MailingState } from '../domain/mailing/mailing.ts';
import { defineWords } from './words.ts';

/** Columns and states of the ledger; the file uses the Chinese ones. */
export const mailingSheetWords = defineWords<SheetColumn | `state-${MailingState}`>(
  {
    home: '房屋',
    noticeNumber: '通知书编号',
    addressee: '收件人',
    address: '通讯地址',
    state: '状态',
    trackingNumber: '运单号',
    sentOn: '寄出日期',
    newspaper: '登报报纸',
    publishedOn: '登报日期',
    note: '备注',
    'state-to-send': '待寄出',
    'state-sent': '已寄出',
    'state-delivered': '已送达',
    'state-returned': '已退回',
    'state-published': '已登报',
  },
  {
    home: 'Home',
    noticeNumber: 'Notice number',
    addressee: 'Addressee',
    address: 'Address',
    state: 'State',
    trackingNumber: 'Tracking number',
    sentOn: 'Sent on',
    newspaper: 'Newspaper',
    publishedOn: 'Published on',
    note: 'Note',
    'state-to-send': 'to send',
    'state-sent': 'sent',
    'state-delivered': 'delivered',
    'state-returned': 'returned',
    'state-published': 'published',
  },
);

/** Why a row of a filled-in ledger, or a field of a line, is refused. */
export const mailingFaultWords = defineWords<SheetFaultCode>(
  {
    'column-missing': '缺少这一列，请用导出的表格填写。',
    'home-unknown': '名册里没有这套房屋。',
    'home-twice': '这套房屋在表中出现了两次。',
    'number-unknown': '台账里没有这个通知书编号。',
    'number-differs': '编号与这套房屋的通知书不一致。',
    'not-here': '姓名和地址请在名册里修改后重新导入名册。',
    'state-unknown': '状态只能是：待寄出、已寄出、已送达、已退回、已登报。',
    'date-unreadable': '不是日期，请写成 2026-11-25。',
    missing: '这个状态必须填写此项。',
    'in-future': '日期晚于今天。',
    'before-sending': '登报日期早于寄出日期。',
    'number-shortened': '表格软件把单号改成了科学计数，后面的数字已经丢失。请把这一列设为“文本”，重新填写完整单号。',
    'too-long': '文字过长。',
  },
  {
    'column-missing': 'This column is missing. Fill in the exported file.',
    'home-unknown': 'The roster has no such home.',
    'home-twice': 'This home is in the file twice.',
    'number-unknown': 'The ledger has no such notice number.',
    'number-differs': "The number is not that of this home's notice.",
    'not-here': 'Change names and addresses in the roster and import it again.',
    'state-unknown': 'Not one of the states of the ledger.',
    'date-unreadable': 'Not a date. Write it like 2026-11-25.',
    missing: 'This state asks for it.',
    'in-future': 'The date is later than today.',
    'before-sending': 'Published before it was sent.',
    'number-shortened':
      'The spreadsheet shortened the number, the rest of it is lost. Format the column as text and enter the whole number again.',
    'too-long': 'The text is too long.',
  },
);

/** The page of the ledger. */
export const mailingWords = defineWords(
  {
    title: '寄送台账',
    explain: '每户入住通知书寄到哪一步。导出后可在表格里填写运单号、日期和状态，再导入；有一行不对，整份都不导入。',
    all: '全部',
    edit: '登记',
    export: '导出（含姓名地址）',
    import: '导入填好的表',
    check: '检查：{rows} 行，{changed} 户有变化',
    apply: '确认导入',
    nothingChanges: '没有变化',
    refusedRows: '{count} 处不对，没有导入任何一行：',
    done: '已导入，{count} 户有变化。',
    row: '第 {row} 行',
    noAddress: '名册里没有地址',
    empty: '没有这种状态的房屋。',
    drawer: '{home} 的寄送',
    fileChosen: '文件：{name}',
  },
  {
    title: 'Mailing ledger',
    explain:
      'How far each move-in notice is. Export it, fill in tracking numbers, dates and states, and import it; if one row is wrong, none is taken.',
    all: 'All',
    edit: 'Enter',
    export: 'Export (with names and addresses)',
    import: 'Import a filled-in file',
    check: 'Checked: {rows} rows, {changed} homes change',
    apply: 'Import',
    nothingChanges: 'Nothing changes',
    refusedRows: '{count} faults; not one row was taken:',
    done: 'Imported, {count} homes changed.',
    row: 'row {row}',
    noAddress: 'no address in the roster',
    empty: 'No home is in this state.',
    drawer: 'Mailing of {home}',
    fileChosen: 'File: {name}',
  },
);

/** How the journal tells of the ledger. */
export const mailingSentences = defineWords<keyof MailingPayloads>(
  {
    'mailing.saved': '登记 {home} 的寄送：{state}',
    'mailing.opened': '查看 {home} 的寄送地址',
    'mailing.exported': '导出寄送台账，{rows} 户',
    'mailing.imported': '导入寄送台账：{rows} 行，{changed} 户有变化',
  },
  {
    'mailing.saved': 'Mailing of {home} entered: {state}',
    'mailing.opened': 'The mailing address of {home} was opened',
    'mailing.exported': 'Mailing ledger exported, {rows} homes',
    'mailing.imported': 'Mailing ledger imported: {rows} rows, {changed} homes changed',
  },
);
