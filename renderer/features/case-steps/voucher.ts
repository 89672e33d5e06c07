import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { fromIssues } from './from-issues.ts';
import { moneyText } from './money-text.ts';
import type { StepIssue, StepLogic } from './step-panel.ts';

/** Proof of something paid elsewhere: number, date, amount (domain 2.6: the maintenance fund is paid by the owner). */
export const voucher: StepLogic<'voucher'> = {
  begin: (_, result) => ({ number: result?.number ?? '', date: result?.date ?? '', amount: result?.amount ?? '' }),
  outcome({ definition, today }, draft) {
    const issues: StepIssue[] = [];
    const number = draft.number.trim();
    const amount = definition.amount === 'none' ? null : moneyText(draft.amount);
    if (!number) issues.push({ word: 'issueVoucherNumber', at: 'number' });
    if (!isCalendarDate(draft.date)) issues.push({ word: 'issueVoucherDate', at: 'date' });
    else if (draft.date > today) issues.push({ word: 'issueDayAhead', at: 'date' });
    if (definition.amount !== 'none' && draft.amount.trim() && amount === null) {
      issues.push({ word: 'issueMoney', at: 'amount' });
    }
    if (definition.amount === 'required' && !draft.amount.trim()) {
      issues.push({ word: 'issueVoucherAmount', at: 'amount' });
    }
    return fromIssues(issues, { number, date: draft.date, ...(amount === null ? {} : { amount }) });
  },
};
