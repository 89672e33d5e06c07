import { type CallName, contract } from '../protocol/contract.ts';
import { rightsOfHouse } from './rights-of-house.ts';
import { rightsOfNotices } from './rights-of-notices.ts';
import { rightsOfVisits } from './rights-of-visits.ts';
import { defineWords, type Language } from './words.ts';

/** Every call in Chinese; one that is added without its words does not compile. */
const inChinese: Readonly<Record<CallName, string>> = { ...rightsOfVisits, ...rightsOfNotices, ...rightsOfHouse };

/** What a call lets one do. In English it is the contract's summary, without what only a programmer reads. */
export function rightWords(name: CallName, language: Language): string {
  return language === 'en' ? contract[name].summary.replace(/[;.] (?:409|204)\b.*$/, '') : inChinese[name];
}

/** The page of roles and rights. */
export const rightsWords = defineWords(
  {
    title: '角色与权限',
    explain: '哪个角色可以做什么。本表直接取自主机判断权限所用的同一份规则。',
    fixed: '角色的权限随产品固定，现场不能改；一个人可以有几个角色（在“员工”中设置）。',
    further: '有“可以”不等于任何时候都能做：办理时还看是不是自己的窗口、有没有前一步等，不能做时会说明原因。',
    caption: '角色与权限，共 {count} 项',
    what: '操作',
    devices: '终端自身',
    anyone: '任何人，不用登录',
    may: '可以',
    mayNot: '不可以',
    'group-queue': '取号、叫号与现场',
    'group-cases': '办理、单据与客户屏',
    'group-homes': '房屋、业主、预约与回访',
    'group-notices': '公示',
    'group-printing': '打印',
    'group-setup': '设置、员工与终端',
    'group-record': '记录、报表、演练与备份',
    'group-entry': '登录与主机',
    show: '查看',
    everyRole: '全部角色',
    onlyRole: '只看{role}可以做的',
  },
  {
    title: 'Roles and rights',
    explain: 'Which role may do what. The table is read off the very rules by which the hub decides.',
    fixed:
      'What a role may do comes with the product and is not changed at a site; a person may have several roles (see Staff).',
    further:
      'Being allowed is not all: whose desk it is and what stands before it count too, and the reason is said when something cannot be done.',
    caption: 'Roles and rights, {count} in all',
    what: 'What',
    devices: 'Devices by themselves',
    anyone: 'Anybody, without signing in',
    may: 'allowed',
    mayNot: 'not allowed',
    'group-queue': 'Numbers, calls and the floor',
    'group-cases': 'Cases, papers and customer screens',
    'group-homes': 'Homes, owners, appointments and follow-up',
    'group-notices': 'Notices',
    'group-printing': 'Printing',
    'group-setup': 'Set-up, staff and devices',
    'group-record': 'Records, reports, drills and backups',
    'group-entry': 'Signing in and the hub',
    show: 'Show',
    everyRole: 'All roles',
    onlyRole: 'Only what this role may do: {role}',
  },
);
