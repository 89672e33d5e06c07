import type { UnitId } from '#shared/domain/ids.ts';
import { composePaper } from '#shared/domain/papers/compose-paper.ts';
import { inLanguage } from '#shared/domain/papers/words.ts';
import type { ReminderRuleId } from '#shared/domain/reminders/rules.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import { fill } from '#shared/i18n/words.ts';
import { homePaperFacts } from '../documents/home-paper-facts.ts';
import type { House } from '../house.ts';

const words = reminderWords['zh-CN'];
/** Before these the owner is sent the list of papers and fees as a text too (B8). */
const withList: ReadonlySet<ReminderRuleId> = new Set(['subscription', 'signing-eve']);

/** What a text about a reminder says, in the owners' language: nothing is sent from here. */
export function textToSend(house: House, unitId: UnitId, rule: ReminderRuleId): string {
  const list = withList.has(rule) ? listOf(house, unitId) : null;
  return list === null ? words[`say-${rule}`] : fill(words.bring, list);
}

/** The same list that is printed; null while the home lacks what it is made of. */
function listOf(house: House, unitId: UnitId): { readonly papers: string; readonly fees: string } | null {
  const paper = composePaper('signing-checklist', homePaperFacts(house, unitId, 'signing-checklist').facts);
  if (!paper.ok) return null;
  const { blocks } = paper.model;
  const papers = blocks.flatMap((block) => (block.kind === 'ticks' ? block.items.map(({ text }) => text) : []));
  const fees = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));
  const said = (texts: readonly string[]) => (texts.length === 0 ? words.nothingToBring : texts.join(words.listed));
  return {
    papers: said(papers.map((text) => inLanguage(text, 'zh'))),
    fees: said(fees.map(([name = '', , amount = '']) => feeText(inLanguage(name, 'zh'), inLanguage(amount, 'zh')))),
  };
}

/** A fee that is named for information only says so in its name already. */
function feeText(name: string, amount: string): string {
  return name.includes(amount) ? name : `${name} ${amount}`;
}
