import type { BackupCause, BackupPayloads } from '../domain/backup/backup-events.ts';
import type { BackupFault } from '../domain/backup/backup-faults.ts';
import { defineWords } from './words.ts';

/** Causes of backups, and what may be wrong with one, with what to do. */
export const backupNames = defineWords<`cause-${BackupCause}` | `fault-${BackupFault}`>(
  {
    'cause-scheduled': '每十分钟',
    'cause-day-close': '结束当天',
    'cause-asked': '手动',
    'fault-disk-full': '磁盘空间不足，已停止且不留残余；请清理磁盘或换一个文件夹',
    'fault-folder-missing': '文件夹不在了；请插回 U 盘或重新连接网络存储',
    'fault-folder-not-writable': '文件夹不可写；请检查权限',
    'fault-manifest-damaged': '备份说明已损坏',
    'fault-database-damaged': '数据库文件已损坏',
    'fault-chain-broken': '日志的校验链对不上',
    'fault-file-missing': '缺少文件',
    'fault-file-damaged': '有文件已损坏',
    'fault-keys-damaged': '密钥文件已损坏',
    'fault-newer-version': '由更新的版本写成；请先升级',
    'fault-other-site': '属于另一个现场',
    'fault-failed': '没有完成；请再试一次',
  },
  {
    'cause-scheduled': 'every ten minutes',
    'cause-day-close': 'day close',
    'cause-asked': 'by hand',
    'fault-disk-full': 'the disk is full; nothing half-done was left. Free some space or choose another folder',
    'fault-folder-missing': 'the folder is not there. Plug the stick in or connect the share again',
    'fault-folder-not-writable': 'the folder cannot be written to. Check its permissions',
    'fault-manifest-damaged': 'its description is damaged',
    'fault-database-damaged': 'its database is damaged',
    'fault-chain-broken': 'the chain of its journal does not fit',
    'fault-file-missing': 'a file is missing',
    'fault-file-damaged': 'a file is damaged',
    'fault-keys-damaged': 'its keys are damaged',
    'fault-newer-version': 'written by a newer version. Update first',
    'fault-other-site': 'it belongs to another site',
    'fault-failed': 'it was not finished. Try again',
  },
);

/** The page of backups. */
export const backupWords = defineWords(
  {
    title: '备份',
    explain:
      '有变动时每十分钟、以及结束当天时自动备份：数据库、新文件，以及由恢复口令包裹的密钥。十分钟一份的保留 48 小时，每天一份保留 30 天，每月一份保留 12 个月。',
    make: '立即备份',
    verify: '核验',
    folder: '位置',
    where: '主机上：{folder}',
    second: '第二位置',
    secondExplain: 'U 盘或网络存储的文件夹。主机损坏时，靠它和恢复口令就能在另一台电脑上恢复。',
    secondNone: '未设置：主机损坏时备份会一起丢失。',
    secondFolder: '文件夹的完整路径',
    secondSet: '设置第二位置',
    secondOff: '不再复制',
    secondOk: '{time} 已复制到第二位置',
    secondFault: '{time} 没有复制：{fault}',
    secondWaiting: '下一份备份时复制',
    lastFailure: '{time} 备份没有完成：{fault}',
    running: '正在备份…',
    none: '还没有备份。有变动后十分钟内自动备份，也可以立即备份。',
    time: '时间',
    cause: '起因',
    holds: '内容',
    holdsText: '日志至 {seq} · {homes} 户 · {tickets} 张号票 · {files} 个文件',
    size: '大小',
    state: '核验',
    'state-made': '备份时已打开，日志链完整',
    'state-ok': '{time} 逐字节核验完好',
    'state-damaged': '损坏：{fault}',
    unreadable: '备份说明已损坏，无法读取',
    copied: '第二位置也有',
    verified: '核验完好：重算了 {entries} 条日志，文件与密钥齐全。',
  },
  {
    title: 'Backups',
    explain:
      'Made every ten minutes in which something changed, and when the day is closed: the database, new files, and the data key wrapped by the recovery passphrase. Those of every ten minutes are kept 48 hours, one a day for 30 days, one a month for 12 months.',
    make: 'Back up now',
    verify: 'Verify',
    folder: 'Place',
    where: 'On the hub: {folder}',
    second: 'Second place',
    secondExplain:
      'A folder on a stick or a network share. If the hub breaks, it and the recovery passphrase bring the site back on another machine.',
    secondNone: 'Not set: if the hub breaks, the backups are lost with it.',
    secondFolder: 'Full path of the folder',
    secondSet: 'Set a second place',
    secondOff: 'Stop copying',
    secondOk: 'Copied to the second place at {time}',
    secondFault: 'Not copied at {time}: {fault}',
    secondWaiting: 'Copied with the next backup',
    lastFailure: 'The backup at {time} was not made: {fault}',
    running: 'Backing up…',
    none: 'No backup yet. One is made within ten minutes of a change, or now.',
    time: 'Time',
    cause: 'Why',
    holds: 'Holds',
    holdsText: 'journal up to {seq} · {homes} homes · {tickets} tickets · {files} files',
    size: 'Size',
    state: 'Checked',
    'state-made': 'opened when made, its chain fits',
    'state-ok': 'every byte checked at {time}',
    'state-damaged': 'damaged: {fault}',
    unreadable: 'Its description is damaged and cannot be read',
    copied: 'also in the second place',
    verified: 'All is well: {entries} entries recomputed, files and keys complete.',
  },
);

/** Putting the site back to a backup. */
export const restoreWords = defineWords(
  {
    restore: '恢复…',
    title: '恢复到这份备份',
    back: '恢复后',
    backText: '现场回到 {time}（日志 {seq}）：{homes} 户、{tickets} 张号票、{cases} 份办理单、{documents} 份单据。',
    lost: '将失去',
    lostNothing: '什么也不会失去：备份之后没有任何变动。',
    lostText:
      '{from} 到 {to} 之间的全部 {entries} 条记录，其中号票 {tickets} 张、办理单 {cases} 份、单据 {documents} 份。已经发出去的纸张不会收回。',
    erasures: '已删除的住户',
    erasuresText: '备份之后删除过个人信息的 {count} 户会再次删除。',
    how: '怎样生效',
    howText:
      '留下恢复指令，主机下次启动时执行：先逐字节核验备份，再替换数据。现有数据移到“replaced”文件夹，不会删除。所有人需要重新登录。请先告知各窗口，再重启主机。',
    order: '下次启动时恢复',
    waiting: '{time} 要求恢复。请重启主机以生效；在此之前一切照常，也可以取消。',
    callOff: '取消恢复',
    refused: '{time} 要求的恢复没有执行，现场数据未改动：{fault}',
  },
  {
    restore: 'Restore…',
    title: 'Restore this backup',
    back: 'Afterwards',
    backText:
      'the site is as it was at {time} (journal {seq}): {homes} homes, {tickets} tickets, {cases} cases, {documents} papers.',
    lost: 'Lost',
    lostNothing: 'nothing: no change was made since the backup.',
    lostText:
      'all {entries} entries between {from} and {to}, among them {tickets} tickets, {cases} cases and {documents} papers. Paper that was handed out stays out there.',
    erasures: 'Erased households',
    erasuresText: '{count} households whose personal data were erased since will be erased again.',
    how: 'How it is done',
    howText:
      'The order is left to the next start of the hub: it checks every byte of the backup, then replaces the data. What is there now goes to the folder “replaced” and is not deleted. Everybody signs in anew. Tell the desks first, then restart the hub.',
    order: 'Restore at the next start',
    waiting:
      'A restore was ordered at {time}. Restart the hub to carry it out; until then all goes on, and it can be called off.',
    callOff: 'Call the restore off',
    refused: 'The restore ordered at {time} was not carried out and nothing was changed: {fault}',
  },
);

/** How the journal tells of backups. */
export const backupSentences = defineWords<keyof BackupPayloads>(
  {
    'backup.made': '已备份（{cause}）：日志至 {seq}',
    'backup.failed': '备份没有完成：{fault}',
    'backup.verified': '核验备份：{result}',
    'backup.folder-set': '备份的第二位置：{result}',
    'backup.restore-ordered': '要求恢复到日志 {seq}，其后 {lost} 条将失去',
    'backup.restore-called-off': '取消了恢复',
    'backup.restored': '已从备份恢复到日志 {seq}；其后至 {lost} 的记录不再存在',
  },
  {
    'backup.made': 'Backed up ({cause}): journal up to {seq}',
    'backup.failed': 'Backup not made: {fault}',
    'backup.verified': 'Backup verified: {result}',
    'backup.folder-set': 'Second place for backups: {result}',
    'backup.restore-ordered': 'Restore to journal {seq} ordered, {lost} entries after it will be lost',
    'backup.restore-called-off': 'The restore was called off',
    'backup.restored': 'Restored from a backup to journal {seq}; what followed up to {lost} is gone',
  },
);

/** Results that sentences of the journal name. */
export const backupResults = defineWords(
  { ok: '完好', set: '已设置', off: '不复制' },
  { ok: 'all is well', set: 'set', off: 'no copies' },
);
