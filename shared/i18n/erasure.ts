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
    eraseTitle: '删除个人信息',
    eraseExplain:
      '销毁这户的密钥：姓名、电话、证件号、地址、备注、填写的内容、签名、照片和单据内容都不能再打开，也查不到。编号、金额、面积、时间、校验值和日志保留。不能撤销；恢复旧备份后会再次删除。再次导入含有这户的台账会重新录入，请先从台账里去掉。',
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
    eraseTitle: 'Erase personal data',
    eraseExplain:
      'Destroys the key of this household: names, phones, ID numbers, addresses, notes, what was filled in, signatures, photos and what papers say can no longer be opened or searched for. Numbers, amounts, areas, times, hashes and the journal stay. It cannot be undone; after a restore it is done again. A roster that still has this household would enter it anew: take it out first.',
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
    'household.erased':
      '已删除一户的个人信息（{cause}）：{homes} 套房屋、{cases} 份办理单、{papers} 份单据、{photos} 张照片',
  },
  {
    'household.erased':
      'Personal data of a household erased ({cause}): {homes} homes, {cases} cases, {papers} papers, {photos} photos',
  },
);
