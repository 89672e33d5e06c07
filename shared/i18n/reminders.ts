import type { ReminderPayloads } from '../domain/reminders/reminder-events.ts';
import type { ReminderResult } from '../domain/reminders/reminders.ts';
import type { EnteredAnchor, ReminderRuleId } from '../domain/reminders/rules.ts';
import { defineWords } from './words.ts';

type RuleWord = `rule-${ReminderRuleId}` | `say-${ReminderRuleId}`;
type PageWord =
  | RuleWord
  | `result-${ReminderResult}`
  | `day-${EnteredAnchor}`
  | 'title'
  | 'explain'
  | 'quiet'
  | 'quietNow'
  | 'openWished'
  | 'all'
  | 'home'
  | 'what'
  | 'lastDay'
  | 'how'
  | 'call'
  | 'callOrText'
  | 'state'
  | 'overdue'
  | 'today'
  | 'tried'
  | 'work'
  | 'workOf'
  | 'open'
  | 'openNote'
  | 'names'
  | 'phone'
  | 'noPhone'
  | 'text'
  | 'result'
  | 'answer'
  | 'none'
  | 'export'
  | 'coverage'
  | 'coverageOf'
  | 'nothingDue'
  | 'daysTitle'
  | 'daysText'
  | 'daysFor'
  | 'chooseHome'
  | 'saveDays'
  | 'saved'
  | 'checklist'
  | 'printChecklist'
  | 'toSend'
  | 'bring'
  | 'listed'
  | 'nothingToBring'
  | 'parts'
  | 'separator'
  | 'openedQuiet'
  | 'tellTitle'
  | 'tellText'
  | 'tellHomes'
  | 'tellExport'
  | 'tellOf'
  | 'tellConfirmTitle'
  | 'tellConfirm'
  | 'tellSent';

/** Manage: whom to call, what to say, and what came of it. */
export const reminderWords = defineWords<PageWord>(
  {
    title: '回访提醒',
    explain: '按来源文件的时间规则自动列出：到期的排在前面。姓名和电话打开才看得到，打开会留下记录。',
    quiet: '免打扰时段（{spans}）内不打电话。',
    quietNow: '现在是免打扰时段（到 {to} 为止），请勿拨打。',
    openWished: '业主约好此时，仍要显示',
    all: '全部',
    home: '房号',
    what: '事项',
    lastDay: '最迟',
    how: '方式',
    call: '必须电话',
    callOrText: '告示、电话或短信',
    state: '状态',
    overdue: '已超期',
    today: '该办',
    tried: '已联系 {tries} 次，上次：{result}',
    work: '办理',
    workOf: '办理 {home} {what}',
    open: '显示姓名和电话',
    openNote: '查看会留下记录',
    names: '业主',
    phone: '电话',
    noPhone: '没有登记电话',
    text: '怎么说',
    result: '结果',
    answer: '结果如何？',
    none: '目前没有到期的事项。',
    export: '导出名单（含姓名电话）',
    coverage: '完成率',
    coverageOf: '{done}/{due}',
    nothingDue: '尚无到期',
    daysTitle: '登记日期',
    daysText:
      '认购、计划签约、备案和放款的日期由员工登记；签约和交付的日期来自办理单，工程节点的完成日来自已发布的“工程节点通报”。改了日期，没有完成的提醒跟着走。',
    daysFor: '{home} 的日期',
    chooseHome: '选择房屋',
    saveDays: '保存日期',
    saved: '已保存。',
    checklist: '电话里逐项核对签约当天要带的资料和费用；清单按付款方式列出，打印一份给业主，短信另发。',
    printChecklist: '打印资料与费用清单',
    toSend: '短信内容',
    bring: '您好，这是您签约当天的资料和费用名单。需携带：{papers}。费用（元）：{fees}。以当地要求为准。',
    listed: '；',
    nothingToBring: '无',
    parts: '到期部位：{parts}',
    separator: '、',
    openedQuiet: '（免打扰时段，业主约好）',
    tellTitle: '整栋发短信',
    tellText: '先导出名单（含短信内容），由短信平台发送；发出后在这里一次登记。本系统不发短信。',
    tellHomes: '{homes} 户未告知',
    tellExport: '导出 {building} 名单',
    tellOf: '登记 {building} 短信已发出',
    tellConfirmTitle: '{building}：{what}',
    tellConfirm: '确认短信已经发给 {building} 还没有告知的 {homes} 户业主？登记人和时间记入日志，登记后不能撤回。',
    tellSent: '已经发出，登记',
    'day-assigned': '分派置业顾问',
    'day-subscribed': '认购',
    'day-signingPlanned': '计划签约',
    'day-filed': '备案完成',
    'day-loanPaid': '按揭放款',
    'rule-first-contact': '首次沟通（分派后 7 日内）',
    'rule-subscription': '认购后三日提醒',
    'rule-signing-eve': '签约前一日提醒',
    'rule-signed-week': '签约后七日回访',
    'rule-filed': '合同备案通知',
    'rule-loan-paid': '按揭放款通知',
    'rule-month-signed': '上月签约回访',
    'rule-month-moved-in': '上月入住回访',
    'rule-warranty': '保修到期前两个月提醒',
    'rule-milestone-show-area-open': '节点通报：样板示范区开放',
    'rule-milestone-structure-topped-out': '节点通报：主体结构封顶',
    'rule-milestone-facade-done': '节点通报：外装修工程竣工',
    'rule-milestone-interior-done': '节点通报：内装修及机电安装工程竣工',
    'rule-milestone-municipal-works-done': '节点通报：市政配套竣工',
    'rule-milestone-landscape-done': '节点通报：外围园林竣工',
    'rule-milestone-completion-accepted': '节点通报：整体竣工验收通过',
    'rule-milestone-property-takeover-accepted': '节点通报：物业接管验收通过',
    'rule-milestone-utilities-connected': '节点通报：各项市政管线接驳贯通',
    'rule-milestone-handover-show-home-open': '节点通报：收楼样板区开放',
    'say-first-contact': '您好，我是您的置业顾问。想了解您的想法和方便联系的时间，之后由我全程陪同。',
    'say-subscription':
      '您好，您认购已满三日。提醒您准备签约资料和首付款；付款方式如有变化，请现在告诉我，以免影响审查。资料名单随后另发短信。',
    'say-signing-eve':
      '您好，明天是您约定的签约日。和您核对当天要带的资料和费用；名单另发短信一份。到场取一个号，全程一个号码。',
    'say-signed-week': '您好，您签约已一周。想听听您对签约过程的意见，有没有不清楚的条款或没办完的事？',
    'say-filed': '您好，您的合同已经备案完成。可以带身份证来领取，也可以由我为您保管到交付。',
    'say-loan-paid': '您好，您的贷款已经放款。还款从银行通知的日期开始，请留意扣款账户余额。',
    'say-month-signed': '您好，上个月您在我们这里签约。想用两分钟了解您对接待、签约、按揭各环节是否满意。',
    'say-month-moved-in': '您好，上个月您办理了入住。想了解您对交付和整改是否满意，维修还有没有没完成的？',
    'say-warranty': '您好，您房屋部分项目的保修期还有两个月到期。请检查一遍，有问题尽快报修，我们限期处理。',
    'say-milestone-show-area-open': '您好，项目的样板示范区已经开放，欢迎您来参观；开放时间和路线随短信另附。',
    'say-milestone-structure-topped-out':
      '您好，您认购的楼栋主体结构已经封顶，工程按公示的计划进行，后面的节点我们逐一告知您。',
    'say-milestone-facade-done': '您好，您认购的楼栋外装修工程已经竣工。',
    'say-milestone-interior-done': '您好，您认购的楼栋内装修和机电安装工程已经竣工。',
    'say-milestone-municipal-works-done': '您好，项目的市政配套工程已经竣工。',
    'say-milestone-landscape-done': '您好，项目的外围园林已经竣工。',
    'say-milestone-completion-accepted':
      '您好，您认购的楼栋已经通过整体竣工验收。接下来是物业接管和交付准备，收楼时间以《交付通知书》为准。',
    'say-milestone-property-takeover-accepted': '您好，您认购的楼栋已经通过物业承接查验。',
    'say-milestone-utilities-connected': '您好，您认购的楼栋水、电、气等市政管线已经接通。',
    'say-milestone-handover-show-home-open': '您好，收楼样板区已经开放，欢迎您提前来看交付标准；开放时间随短信另附。',
    'result-reached': '已电话沟通',
    'result-not-reached': '未接通，再联系',
    'result-text-sent': '已发短信或张贴告示',
    'result-not-wanted': '业主不需要',
  },
  {
    title: 'Follow-up',
    explain:
      'Listed by the time rules of the sources, what is due first. Names and numbers are shown when opened, and opening leaves a record.',
    quiet: 'Nobody is rung in quiet hours ({spans}).',
    quietNow: 'Quiet hours until {to}: please do not ring.',
    openWished: 'The owner asked for this time, show it',
    all: 'All',
    home: 'Home',
    what: 'What',
    lastDay: 'By',
    how: 'How',
    call: 'by telephone',
    callOrText: 'notice, call or text',
    state: 'State',
    overdue: 'overdue',
    today: 'to do',
    tried: 'tried {tries} times, last: {result}',
    work: 'Work on it',
    workOf: 'Work on {home}, {what}',
    open: 'Show name and number',
    openNote: 'Opening leaves a record',
    names: 'Owners',
    phone: 'Number',
    noPhone: 'no number in the roster',
    text: 'What to say',
    result: 'Result',
    answer: 'What came of it?',
    none: 'Nothing is due.',
    export: 'Export the list (with names and numbers)',
    coverage: 'Done',
    coverageOf: '{done} of {due}',
    nothingDue: 'nothing due yet',
    daysTitle: 'Days to enter',
    daysText:
      'Subscription, planned signing, filing and loan are entered by staff; signing and handover come from the cases, milestones from the published notice about them. A changed day moves what is not done yet.',
    daysFor: 'Days of {home}',
    chooseHome: 'Choose a home',
    saveDays: 'Save the days',
    saved: 'Saved.',
    checklist:
      'Go through what to bring and to pay by telephone, item by item. The list is by payment method: print it for the owner, and send it as a text too.',
    printChecklist: 'Print what to bring and to pay',
    toSend: 'Text to send',
    bring:
      'Here is what you need on the day you sign. Please bring: {papers}. To pay (yuan): {fees}. What the city asks for holds.',
    listed: '; ',
    nothingToBring: 'nothing',
    parts: 'Parts: {parts}',
    separator: ', ',
    openedQuiet: ' (in quiet hours, as the owner wished)',
    tellTitle: 'A text to a whole building',
    tellText:
      'Export the list with the text, send it by your provider, then enter it here at once. Keyturn sends no texts.',
    tellHomes: '{homes} homes to tell',
    tellExport: 'Export {building}',
    tellOf: 'Mark {building} as sent',
    tellConfirmTitle: '{building}: {what}',
    tellConfirm:
      'Did the text go to the {homes} homes of {building} still to be told? Who enters it and when is recorded, and it cannot be taken back.',
    tellSent: 'It was sent, enter it',
    'day-assigned': 'Consultant assigned',
    'day-subscribed': 'Subscription',
    'day-signingPlanned': 'Signing planned',
    'day-filed': 'Contract filed',
    'day-loanPaid': 'Loan paid',
    'rule-first-contact': 'First contact (within 7 days)',
    'rule-subscription': 'Three days after subscription',
    'rule-signing-eve': 'The day before signing',
    'rule-signed-week': 'A week after signing',
    'rule-filed': 'The contract is filed',
    'rule-loan-paid': 'The loan is paid',
    'rule-month-signed': 'Signed last month',
    'rule-month-moved-in': 'Moved in last month',
    'rule-warranty': 'Warranty ends in two months',
    'rule-milestone-show-area-open': 'Milestone: the show area is open',
    'rule-milestone-structure-topped-out': 'Milestone: the structure is topped out',
    'rule-milestone-facade-done': 'Milestone: the facade is done',
    'rule-milestone-interior-done': 'Milestone: interior and building services are done',
    'rule-milestone-municipal-works-done': 'Milestone: roads and public works are done',
    'rule-milestone-landscape-done': 'Milestone: the landscape is done',
    'rule-milestone-completion-accepted': 'Milestone: completion was accepted',
    'rule-milestone-property-takeover-accepted': 'Milestone: the property company accepted the takeover',
    'rule-milestone-utilities-connected': 'Milestone: water, power and gas are connected',
    'rule-milestone-handover-show-home-open': 'Milestone: the handover show home is open',
    'say-first-contact':
      'I am your consultant. When may I call you, and what matters to you? I accompany you from here on.',
    'say-subscription':
      'Three days ago you subscribed. Please prepare papers and the first payment, and tell me now if the way of paying changes. The list follows by text message.',
    'say-signing-eve':
      'Tomorrow you sign. Let us go through what to bring and to pay; the list follows by text message. One number takes you through the day.',
    'say-signed-week': 'You signed a week ago. What did you think of it, and is any clause or paper still open?',
    'say-filed': 'Your contract is filed. Fetch it with your ID, or I keep it for you until the handover.',
    'say-loan-paid': 'Your loan was paid. Instalments begin on the day the bank names; please mind the account.',
    'say-month-signed': 'You signed with us last month. May I have two minutes about reception, signing and loan?',
    'say-month-moved-in':
      'You moved in last month. Were handover and repairs as they should be; is anything still open?',
    'say-warranty':
      'The warranty of some parts ends in two months. Please look them over and report what needs repair soon.',
    'say-milestone-show-area-open':
      'The show area is open. You are welcome to visit; hours and the way follow by text message.',
    'say-milestone-structure-topped-out':
      'The structure of your building is topped out. Works go on as published; we tell you of each step to come.',
    'say-milestone-facade-done': 'The facade of your building is done.',
    'say-milestone-interior-done': 'Interior works and building services of your building are done.',
    'say-milestone-municipal-works-done': 'Roads and public works around the project are done.',
    'say-milestone-landscape-done': 'The landscape around the buildings is done.',
    'say-milestone-completion-accepted':
      'Your building passed its completion inspection. The handover is being prepared; its date will be in the handover notice.',
    'say-milestone-property-takeover-accepted': 'The property company inspected and took over your building.',
    'say-milestone-utilities-connected': 'Water, power and gas of your building are connected.',
    'say-milestone-handover-show-home-open':
      'The handover show home is open. Come and see what you will be given; hours follow by text message.',
    'result-reached': 'Spoken by telephone',
    'result-not-reached': 'Not reached, try again',
    'result-text-sent': 'Text sent or notice posted',
    'result-not-wanted': 'Not wanted',
  },
);

/** How the journal tells of reminders. */
export const reminderSentences = defineWords<keyof ReminderPayloads>(
  {
    'reminder.opened': '查看 {home} 的回访电话：{rule}{quiet}',
    'reminder.answered': '{home} {rule}：{result}',
    'reminder.building-told': '{building} 已向 {homes} 户发短信：{rule}',
    'reminder.days-entered': '登记 {home} 的日期：{days}',
    'reminder.exported': '导出回访名单，{rows} 条',
  },
  {
    'reminder.opened': 'The number of {home} was opened for: {rule}{quiet}',
    'reminder.answered': '{home}, {rule}: {result}',
    'reminder.building-told': 'A text went to {homes} homes of {building}: {rule}',
    'reminder.days-entered': 'Days of {home} entered: {days}',
    'reminder.exported': 'Follow-up list exported, {rows} lines',
  },
);
