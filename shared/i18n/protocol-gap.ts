import { defineWords } from './words.ts';

/** What a station says when it and the hub are of versions that do not understand each other. */
export const protocolGapWords = defineWords(
  {
    reloadTitle: '主机已升级',
    reloadText: '本页还是旧版，不能再办理。请记下正在填写的内容，然后重新载入。',
    reloadSoon: '主机已升级，本页即将自动重新载入。',
    stationTitle: '请升级这台机器',
    stationText: '主机是 {hub} 版，本机是 {own} 版，版本不合，不能办理。请主管在本机安装与主机相同的版本。',
    hubTitle: '请升级主机',
    hubText: '主机是 {hub} 版，比这台终端旧，版本不合，不能办理。请主管先升级主机。',
    reload: '重新载入',
  },
  {
    reloadTitle: 'The hub was updated',
    reloadText:
      'This page is of an older version and can do nothing more. Note down what you are writing, then reload.',
    reloadSoon: 'The hub was updated. This page reloads by itself in a moment.',
    stationTitle: 'This machine must be updated',
    stationText:
      'The hub is of version {hub}, this machine of version {own}; they do not understand each other. Ask the supervisor to install the hub’s version here.',
    hubTitle: 'The hub must be updated',
    hubText:
      'The hub is of version {hub}, older than this station; they do not understand each other. Ask the supervisor to update the hub first.',
    reload: 'Reload',
  },
);
