import { pinyin } from 'pinyin-pro';
import type { Initials } from './find-notices.ts';

/** Initials as people type them: one letter for each character, anything else as it stands. */
export const pinyinInitials: Initials = (text) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
