import type { RehearsalPayloads } from '../domain/rehearsal/rehearsal-events.ts';
import { defineWords } from './words.ts';

/** How the journal tells of desk plans. */
export const rehearsalSentences = defineWords<keyof RehearsalPayloads>(
  {
    'desk-plan.saved': '保存 {date} 的窗口安排 {subject}（第 {version} 版，{segments} 段）',
    'desk-plan.removed': '删除 {date} 的窗口安排 {subject}',
  },
  {
    'desk-plan.saved': 'Desk plan {subject} of {date} saved (version {version}, {segments} turns)',
    'desk-plan.removed': 'Desk plan {subject} of {date} removed',
  },
);
