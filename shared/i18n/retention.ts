import type { RetentionPayloads, RunCause } from '../domain/retention/retention-events.ts';
import type { KeptKind, TimedKind } from '../domain/retention/retention-table.ts';
import { defineWords } from './words.ts';

type Kind = TimedKind | KeptKind;
type Word =
  | `kind-${Kind}`
  | `what-${Kind}`
  | `cause-${RunCause}`
  | 'title'
  | 'explain'
  | 'tableTitle'
  | 'runsTitle'
  | 'kind'
  | 'period'
  | 'basis'
  | 'due'
  | 'days'
  | 'kept'
  | 'least'
  | 'profileSays'
  | 'wholeYears'
  | 'setBy'
  | 'law'
  | 'siteRule'
  | 'nothingDue'
  | 'dueCount'
  | 'dueBefore'
  | 'dueHomes'
  | 'moreHomes'
  | 'change'
  | 'changeOf'
  | 'newDays'
  | 'reason'
  | 'save'
  | 'run'
  | 'runTitle'
  | 'runExplain'
  | 'runConfirm'
  | 'runNow'
  | 'runDone'
  | 'export'
  | 'print'
  | 'noRuns'
  | 'at'
  | 'cause'
  | 'by'
  | 'byHub'
  | 'erased'
  | 'erasedOf'
  | 'erasedNothing'
  | 'proof'
  | 'proofText';

/** Retention: how long what is kept, and what went. */
export const retentionWords = defineWords<Word>(
  {
    title: '保存期限',
    explain:
      '每一类信息保存多久、依据什么，到期由系统在每天结束办理后自动删除，停机错过的下次启动时补做。从备份恢复后，已经删除的会再次删除。',
    tableTitle: '保存期限表',
    runsTitle: '删除记录',
    kind: '信息类别',
    period: '保存多久',
    basis: '依据',
    due: '今天到期',
    days: '{days} 天',
    wholeYears: '{days} 天（{years} 年）',
    kept: '不按时间删除',
    least: '法律要求至少 {days} 天',
    profileSays: '城市规则为 {days} 天',
    setBy: '{by} 改于 {at}：{reason}',
    law: '法律',
    siteRule: '本项目规定',
    nothingDue: '没有到期',
    dueCount: '{count} 条',
    dueBefore: '{date} 之前结束的',
    dueHomes: '涉及房屋：{homes}',
    moreHomes: '等',
    change: '改期限',
    changeOf: '改期限：{kind}',
    newDays: '保存天数',
    reason: '原因（例如：法务意见，编号）',
    save: '保存',
    run: '立即删除到期信息',
    runTitle: '删除到期信息',
    runExplain: '按上面的表删除今天到期的信息，共 {count} 条，不能撤销。编号、金额、时间和日志保留。',
    runConfirm: '我已看过今天到期的内容',
    runNow: '删除，不能撤销',
    runDone: '已删除 {count} 条，记录在下面，并写入日志第 {seq} 条。',
    export: '导出删除记录',
    print: '打印',
    noRuns: '还没有删除过。没有到期信息的日子不留记录。',
    at: '时间',
    cause: '由来',
    by: '谁',
    byHub: '系统',
    erased: '删除了什么',
    erasedOf: '{kind} {count}（{before} 之前）',
    erasedNothing: '没有到期',
    proof: '凭证',
    proofText: '日志第 {seq} 条 · 校验值 {hash} · 期限表 {table}',
    'cause-hand': '手动',
    'cause-daily': '每天结束办理后',
    'cause-restored': '恢复备份后再次删除',
    'kind-walk-ins': '来访客人',
    'kind-former-owners': '原业主',
    'kind-visits': '没有办理单的到访',
    'kind-photos': '已结办理单的照片',
    'kind-reminder-answers': '回访经办记录',
    'kind-print-jobs': '打印任务',
    'kind-sign-in-sheets': '签到表',
    'kind-displays': '公示展示记录',
    'kind-logs': '运行日志文件',
    'kind-put-aside': '搁置的旧数据库',
    'kind-households': '业主资料',
    'kind-papers': '单据与签名',
    'kind-journal': '日志与打开电话的记录',
    'kind-backups': '备份',
    'what-walk-ins': '称呼、电话和接待登记；最后一次办理后起算',
    'what-former-owners': '已不再拥有房屋的家庭的全部资料；房屋易主、最后一次办理后起算',
    'what-visits': '到访与房屋的对应、写下的原因、手机页地址；离开后起算',
    'what-photos': '验房照片；办理单结束后起算',
    'what-reminder-answers': '谁打的电话、打了几次；结果保留，不会再次提醒',
    'what-print-jobs': '打印任务和补打原因；打完后起算',
    'what-sign-in-sheets': '培训和演练签到表的姓名；举行之日起算',
    'what-displays': '哪块屏何时展示了哪份公示；日志中的摘要保留',
    'what-logs': '系统运行日志文件，不含个人信息；最后一次写入后起算',
    'what-put-aside': '恢复和升级前留下的旧数据库；其中最后一条日志起算',
    'what-households': '在册业主的姓名、电话、证件号、办理内容',
    'what-papers': '签署的单据、签名记录',
    'what-journal': '只有编号和校验值，没有姓名和电话',
    'what-backups': '加密的整库备份',
  },
  {
    title: 'Retention',
    explain:
      'How long each kind of data is kept and on what ground. What is over is erased by the hub after each day’s close; what was missed while it was off is made up for at its start. After a restore, what was erased is erased again.',
    tableTitle: 'Retention table',
    runsTitle: 'Erasures',
    kind: 'Kind of data',
    period: 'Kept for',
    basis: 'Ground',
    due: 'Due today',
    days: '{days} days',
    wholeYears: '{days} days ({years} years)',
    kept: 'Not erased by time',
    least: 'the law asks for {days} days at least',
    profileSays: 'the city’s rules say {days} days',
    setBy: 'set by {by}, {at}: {reason}',
    law: 'Law',
    siteRule: 'Rule of this project',
    nothingDue: 'Nothing',
    dueCount: '{count}',
    dueBefore: 'ended before {date}',
    dueHomes: 'Homes: {homes}',
    moreHomes: 'and others',
    change: 'Change',
    changeOf: 'Change: {kind}',
    newDays: 'Days kept',
    reason: 'Reason (such as: legal advice, its number)',
    save: 'Save',
    run: 'Erase what is due now',
    runTitle: 'Erase what is due',
    runExplain:
      'Erases what is due today by the table: {count} in all. It cannot be undone. Numbers, amounts, times and the journal stay.',
    runConfirm: 'I have looked at what is due today',
    runNow: 'Erase, without return',
    runDone: '{count} erased. The record is below and entry {seq} of the journal.',
    export: 'Export erasures',
    print: 'Print',
    noRuns: 'Nothing was erased yet. Days on which nothing is due leave no record.',
    at: 'Time',
    cause: 'Why',
    by: 'Who',
    byHub: 'the hub',
    erased: 'What was erased',
    erasedOf: '{kind}: {count} (before {before})',
    erasedNothing: 'Nothing was due',
    proof: 'Proof',
    proofText: 'Journal entry {seq} · hash {hash} · table {table}',
    'cause-hand': 'By hand',
    'cause-daily': 'After the day’s close',
    'cause-restored': 'Again after a restore',
    'kind-walk-ins': 'Walk-in visitors',
    'kind-former-owners': 'Former owners',
    'kind-visits': 'Visits without a case',
    'kind-photos': 'Photos of closed cases',
    'kind-reminder-answers': 'Who answered reminders',
    'kind-print-jobs': 'Print jobs',
    'kind-sign-in-sheets': 'Sign-in sheets',
    'kind-displays': 'Displays of notices',
    'kind-logs': 'Log files',
    'kind-put-aside': 'Databases put aside',
    'kind-households': 'Owners’ data',
    'kind-papers': 'Papers and signatures',
    'kind-journal': 'The journal and numbers opened',
    'kind-backups': 'Backups',
    'what-walk-ins': 'Name, phone and what was noted; from their last visit on',
    'what-former-owners': 'All of households that own no home any more; from the sale and their last case on',
    'what-visits': 'Which home a visit was of, reasons written, its address on the phone; from its end on',
    'what-photos': 'Photos of inspections; from the end of the case on',
    'what-reminder-answers': 'Who called and how often; the result stays, nobody is called again',
    'what-print-jobs': 'Print jobs and why something was printed again; from their end on',
    'what-sign-in-sheets': 'Names on sheets of trainings and rehearsals; from their day on',
    'what-displays': 'Which screen showed which notice when; the journal keeps the digests',
    'what-logs': 'Log files of the hub, without personal data; from the last line on',
    'what-put-aside': 'Databases of before a restore or an update; from their last journal entry on',
    'what-households': 'Names, phones, ID numbers and cases of owners',
    'what-papers': 'Signed papers and records of signatures',
    'what-journal': 'Ids and hashes only, no name and no phone',
    'what-backups': 'Sealed copies of the whole database',
  },
);

/** Columns of the file of erasures. */
export const retentionSheetWords = defineWords(
  {
    at: '时间',
    date: '计算日',
    cause: '由来',
    by: '谁',
    kind: '信息类别',
    before: '早于',
    count: '条数',
    table: '期限表校验值',
    ids: '编号清单校验值',
    seq: '日志序号',
    hash: '日志校验值',
  },
  {
    at: 'Time',
    date: 'Reckoned for',
    cause: 'Why',
    by: 'Who',
    kind: 'Kind of data',
    before: 'Ended before',
    count: 'Count',
    table: 'Hash of the table',
    ids: 'Hash of the ids',
    seq: 'Journal entry',
    hash: 'Hash of the entry',
  },
);

/** How the journal tells of it. */
export const retentionSentences = defineWords<keyof RetentionPayloads>(
  {
    'retention.period-set': '“{kind}”的保存期限由 {before} 天改为 {days} 天',
    'retention.ran': '已删除到期信息 {count} 条（{cause}，按 {date} 计算）',
  },
  {
    'retention.period-set': '“{kind}” is kept for {days} days instead of {before}',
    'retention.ran': 'Data whose time was over erased: {count} ({cause}, reckoned for {date})',
  },
);
