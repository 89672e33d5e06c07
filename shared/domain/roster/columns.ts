import { cellText, writtenText } from './cell-text.ts';
import type { Cell, Table } from './types.ts';

/** Every header the roster knows: the key, the name the screens use for it, and what else sites call it. */
const names = {
  project: ['项目名称', '项目', '楼盘', '楼盘名称', '小区'],
  phase: ['分期', '期数', '期次'],
  home: ['房源', '房屋', '房屋坐落', '房源名称', '房源信息', '房间全称', '房屋信息'],
  building: ['楼栋', '楼号', '栋', '栋号', '幢', '幢号', '楼', '楼栋号', '楼座', '座', '座栋', '楼宇'],
  entrance: ['单元', '单元号', '梯'],
  room: ['房号', '室号', '房间号', '房间', '门牌号', '室', '门牌'],
  layout: ['户型', '房型', '户型名称'],
  contractArea: [
    '合同约定建筑面积',
    '合同建筑面积',
    '合同面积',
    '约定面积',
    '约定建筑面积',
    '建筑面积',
    '面积',
    '预测面积',
    '预测建筑面积',
    '预售面积',
    '销售面积',
    '签约面积',
  ],
  measuredArea: ['实测建筑面积', '实测面积', '产权面积', '产权建筑面积', '产权登记面积', '实际面积', '竣工面积'],
  measuredInnerArea: ['实测套内面积', '实测套内建筑面积', '产权套内面积', '套内实测面积'],
  measuredSharedArea: ['实测分摊面积', '实测公摊面积', '实测分摊建筑面积', '分摊面积', '公摊面积'],
  heatedArea: ['供暖面积', '采暖面积', '供热面积', '实测供暖面积', '实测采暖面积'],
  contractInnerArea: [
    '合同套内面积',
    '合同约定套内面积',
    '合同约定套内建筑面积',
    '合同套内建筑面积',
    '套内面积',
    '套内建筑面积',
    '预测套内面积',
  ],
  unitPrice: ['合同单价', '单价', '成交单价', '签约单价', '建面单价', '建筑单价', '房屋单价'],
  totalPrice: ['合同总价', '总价', '成交总价', '签约总价', '房款总额', '总房款', '合同总金额', '合同金额', '房屋总价'],
  areaBasis: ['计价方式', '面积计价方式', '合同计价方式', '计价依据'],
  paymentMethod: ['付款方式', '支付方式', '付款类型', '贷款方式'],
  downPayment: ['首付款', '首付', '首付金额', '首付款金额', '首期款', '首期房款', '应付首付款'],
  paidAmount: [
    '已付房款',
    '已付金额',
    '已付款',
    '已收房款',
    '累计已付',
    '累计收款',
    '已缴房款',
    '已交房款',
    '实收房款',
  ],
  ownerNames: [
    '业主姓名',
    '业主',
    '客户名称',
    '客户姓名',
    '客户',
    '买受人',
    '买受人姓名',
    '购房人',
    '购房人姓名',
    '产权人',
    '权利人',
    '姓名',
    '业主名称',
  ],
  idTypes: ['证件类型', '证件种类', '证件名称', '证件类别'],
  idNumbers: ['证件号码', '证件号', '身份证号', '身份证号码', '身份证', '业主证件号码', '客户证件号码'],
  phone: [
    '联系电话',
    '手机',
    '电话',
    '手机号',
    '手机号码',
    '联系方式',
    '电话号码',
    '移动电话',
    '联系手机',
    '业主电话',
    '客户电话',
  ],
  address: ['通讯地址', '地址', '联系地址', '邮寄地址', '通信地址', '寄送地址'],
  agreedDeliveryDate: [
    '合同约定交付日期',
    '约定交付日期',
    '合同交付日期',
    '交付日期',
    '合同交房日期',
    '交房日期',
    '约定交房日期',
    '合同约定交房日期',
    '合同约定交付时间',
    '合同交付时间',
  ],
  appointment: ['预约办理时间', '预约时间', '预约', '预约交付时间', '预约交房时间', '预约日期', '办理时间'],
  note: ['备注', '备注说明', '说明', '特殊说明'],
  escort: ['陪同人', '陪同', '陪同人员', '陪同备注', '陪同说明', '陪验人', '陪验人员', '管家', '客户大使'],
} as const;

export type ColumnKey = keyof typeof names;

/** Where each known column is, with its header as the file writes it. */
export type Columns = ReadonlyMap<ColumnKey, { readonly index: number; readonly header: string }>;

/** Why a whole file can't be read as a roster; `columns` names what is missing or there twice. */
export type RosterFileFault = {
  readonly code: 'header-not-found' | 'columns-missing' | 'columns-twice';
  readonly message: string;
  readonly columns: readonly string[];
};

export type HeaderReading =
  | { readonly ok: true; readonly headerRow: number; readonly columns: Columns; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly fault: RosterFileFault };

/** Titles and remarks above the header take a few rows; a header further down is none. */
const rowsSearched = 10;
const keys = Object.keys(names) as readonly ColumnKey[];
const keyOfName: ReadonlyMap<string, ColumnKey> = new Map(
  keys.flatMap((key) => names[key].map((name): [string, ColumnKey] => [name, key])),
);

/** The name a fault uses for a column that the file does not have. */
export function columnName(key: ColumnKey): string {
  return names[key][0];
}

/** Finds the header among the first rows (the row with the most known names) and checks that the needed columns are there. */
export function findHeader(table: Table): HeaderReading {
  const best = { row: -1, known: 0 };
  for (const [row, cells] of table.slice(0, rowsSearched).entries()) {
    const known = cells.filter((cell) => columnKey(cell) !== null).length;
    if (known > best.known) Object.assign(best, { row, known });
  }
  const header = table[best.row];
  if (header === undefined || best.known < 2) {
    const columns = missingColumns(new Set());
    return faulty(
      'header-not-found',
      `前 ${rowsSearched} 行里没有找到表头，至少需要：${columns.join('、')}。`,
      columns,
    );
  }
  return readHeader(header, best.row);
}

function readHeader(header: readonly Cell[], headerRow: number): HeaderReading {
  const columns = new Map<ColumnKey, { index: number; header: string }>();
  const ignored: string[] = [];
  const twice: string[] = [];
  for (const [index, cell] of header.entries()) {
    const text = writtenText(cell);
    const key = columnKey(cell);
    if (key === null) {
      if (text !== '') ignored.push(text);
      continue;
    }
    const earlier = columns.get(key);
    if (earlier === undefined) columns.set(key, { index, header: text });
    else twice.push(`${earlier.header}、${text}`);
  }
  if (twice.length > 0) {
    return faulty('columns-twice', `表头里这些栏是同一内容，请只留一栏：${twice.join('；')}。`, twice);
  }
  const missing = missingColumns(new Set(columns.keys()));
  if (missing.length > 0) return faulty('columns-missing', `表头缺少必需的栏：${missing.join('、')}。`, missing);
  return { ok: true, headerRow, columns, ignored };
}

/** A room may hold the whole home (`3-1-1502`), so a building column is needed only beside nothing of the kind. */
function missingColumns(present: ReadonlySet<ColumnKey>): string[] {
  const missing: string[] = [];
  if (!present.has('home') && !present.has('room')) missing.push(columnName('building'), columnName('room'));
  for (const key of ['contractArea', 'ownerNames'] as const) {
    if (!present.has(key)) missing.push(columnName(key));
  }
  return missing;
}

function faulty(code: RosterFileFault['code'], message: string, columns: readonly string[]): HeaderReading {
  return { ok: false, fault: { code, message, columns } };
}

function columnKey(cell: Cell): ColumnKey | null {
  if (typeof cell !== 'string') return null;
  const plain = cellText(cell)
    .replace(/[([【〔{][^)\]】〕}]*[)\]】〕}]/g, '')
    .replace(/[\s*:_\-/]/g, '');
  return keyOfName.get(plain) ?? keyOfName.get(plain.replace(/(?:㎡|m²|m2|元)+$/i, '')) ?? null;
}
