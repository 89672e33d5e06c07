import type { ErasureCause, ErasurePayloads } from '../domain/privacy/erasure-events.ts';
import { defineWords } from './words.ts';

/** Why personal data were erased. */
export const erasureNames = defineWords<`cause-${ErasureCause}`>(
  { 'cause-request': '应要求', 'cause-retention': '保存期满', 'cause-restored': '恢复备份后再次删除' },
  { 'cause-request': 'on request', 'cause-retention': 'its time was over', 'cause-restored': 'again after a restore' },
);

/** Erasing the personal data of a household. */
export const erasureWords = defineWords(
  {
    open: '个人信息',
    openOf: '{home} 的个人信息',
    exportTitle: '导出个人信息',
    exportExplain: '这户的全部信息：可读的网页、数据、单据和照片，一个压缩包。会记入日志；请当面交给本人。',
    exportNow: '导出',
    eraseTitle: '删除个人信息',
    eraseExplain:
      '销毁这户的密钥：姓名、电话、证件号、地址、备注、填写的内容、签名、照片和单据内容都不能再打开，也查不到。编号、金额、面积、时间、校验值和日志保留。不能撤销；恢复旧备份后会再次删除。再次导入含有这户的台账会重新录入，请先从台账里去掉。',
    takesOfNone: '没有房屋；涉及办理单 {cases} 份，单据 {papers} 份，照片 {photos} 张。',
    takes: '涉及：{homes}；办理单 {cases} 份，单据 {papers} 份，照片 {photos} 张。',
    active: '这户还在办理中（号票 {tickets}，未完成的办理单 {cases} 份）。',
    force: '仍要删除：取消号票，撤回办理单',
    reason: '原因（例如：本人书面申请，登记号）',
    erase: '删除，不能撤销',
    erased: '{home} 的个人信息已删除。',
  },
  {
    open: 'Personal data',
    openOf: 'Personal data of {home}',
    exportTitle: 'Give personal data out',
    exportExplain:
      'All that is held on this household: a page to read, the data, papers and photos, in one archive. It is journaled; hand it to the person alone.',
    exportNow: 'Export',
    eraseTitle: 'Erase personal data',
    eraseExplain:
      'Destroys the key of this household: names, phones, ID numbers, addresses, notes, what was filled in, signatures, photos and what papers say can no longer be opened or searched for. Numbers, amounts, areas, times, hashes and the journal stay. It cannot be undone; after a restore it is done again. A roster that still has this household would enter it anew: take it out first.',
    takesOfNone: 'They own no home here. It concerns {cases} cases, {papers} papers, {photos} photos.',
    takes: 'It concerns {homes}: {cases} cases, {papers} papers, {photos} photos.',
    active: 'This household is not through yet (tickets {tickets}, {cases} open cases).',
    force: 'Erase all the same: cancel the ticket, withdraw the cases',
    reason: 'Reason (such as: written request, its number)',
    erase: 'Erase, without return',
    erased: 'The personal data of {home} are erased.',
  },
);

/** How the journal tells of it. */
export const erasureSentences = defineWords<keyof ErasurePayloads>(
  {
    'household.exported':
      '已导出一户的全部个人信息：{homes} 套房屋、{cases} 份办理单、{papers} 份单据、{photos} 张照片',
    'household.erased':
      '已删除一户的个人信息（{cause}）：{homes} 套房屋、{cases} 份办理单、{papers} 份单据、{photos} 张照片',
  },
  {
    'household.exported':
      'All personal data of a household given out: {homes} homes, {cases} cases, {papers} papers, {photos} photos',
    'household.erased':
      'Personal data of a household erased ({cause}): {homes} homes, {cases} cases, {papers} papers, {photos} photos',
  },
);

/** Names on the page of all that is held on a household. */
export const personalDataPage = defineWords(
  {
    title: '我的个人信息',
    explain: '依《个人信息保护法》第四十五条提供：本现场保存的与您这户有关的全部信息。单据和照片在同一压缩包里。',
    site: '现场',
    madeAt: '时间',
    owners: '业主',
    name: '姓名',
    idNumber: '证件号',
    homes: '房屋',
    home: '房屋',
    phone: '电话',
    address: '地址',
    note: '备注',
    escort: '陪同',
    contractArea: '合同面积（㎡）',
    measuredArea: '实测面积（㎡）',
    totalPriceYuan: '总价（元）',
    paidYuan: '已付（元）',
    paymentMethod: '付款方式',
    agreedDeliveryDate: '约定交付日',
    appointment: '预约',
    mailing: '通知寄送',
    cases: '办理',
    flow: '流程',
    state: '状态',
    openedAt: '开始',
    deliveredOn: '交付日',
    situation: '到场情况',
    particulars: '其他',
    visitor: '访客',
    refusal: '拒收',
    grounds: '理由',
    steps: '步骤',
    step: '步骤',
    result: '内容',
    words: '文字',
    drafts: '草稿',
    findings: '验房记录',
    visits: '到访',
    number: '编号',
    events: '经过',
    what: '事项',
    papers: '单据',
    kind: '种类',
    date: '日期',
    damagedFiles: '无法打开的文件',
  },
  {
    title: 'My personal data',
    explain:
      'Given out under Art. 45 of the Personal Information Protection Law: all this site keeps on your household. Papers and photos lie in the same archive.',
    site: 'Site',
    madeAt: 'Time',
    owners: 'Owners',
    name: 'Name',
    idNumber: 'ID number',
    homes: 'Homes',
    home: 'Home',
    phone: 'Phone',
    address: 'Address',
    note: 'Note',
    escort: 'Escort',
    contractArea: 'Contract area (m²)',
    measuredArea: 'Measured area (m²)',
    totalPriceYuan: 'Price (yuan)',
    paidYuan: 'Paid (yuan)',
    paymentMethod: 'Payment',
    agreedDeliveryDate: 'Agreed delivery date',
    appointment: 'Appointment',
    mailing: 'Notice sent',
    cases: 'Cases',
    flow: 'Flow',
    state: 'State',
    openedAt: 'Begun',
    deliveredOn: 'Delivered on',
    situation: 'Who came',
    particulars: 'Further',
    visitor: 'Visitor',
    refusal: 'Refusal',
    grounds: 'Grounds',
    steps: 'Steps',
    step: 'Step',
    result: 'Content',
    words: 'Words',
    drafts: 'Drafts',
    findings: 'Inspection',
    visits: 'Visits',
    number: 'Number',
    events: 'Course',
    what: 'What',
    papers: 'Papers',
    kind: 'Kind',
    date: 'Date',
    damagedFiles: 'Files that cannot be opened',
  },
);
