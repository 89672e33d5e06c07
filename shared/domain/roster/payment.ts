import { compactText } from './cell-text.ts';
import type { Cell, PaymentMethod } from './types.ts';

const methods: ReadonlyMap<string, PaymentMethod> = new Map([
  ['一次性付款', 'full'],
  ['一次性', 'full'],
  ['全款', 'full'],
  ['商业贷款', 'commercial-loan'],
  ['商贷', 'commercial-loan'],
  ['按揭', 'commercial-loan'],
  ['按揭贷款', 'commercial-loan'],
  ['银行按揭', 'commercial-loan'],
  ['商业按揭', 'commercial-loan'],
  ['公积金贷款', 'fund-loan'],
  ['公积金', 'fund-loan'],
  ['组合贷款', 'combined-loan'],
  ['组合贷', 'combined-loan'],
  ['组合', 'combined-loan'],
  ['分期付款', 'instalments'],
  ['分期', 'instalments'],
  ['其他', 'other'],
  ['其它', 'other'],
]);

/** The payment method the cell names, or null when the word is not known. */
export function readPaymentMethod(cell: Cell): PaymentMethod | null {
  return methods.get(compactText(cell)) ?? null;
}
