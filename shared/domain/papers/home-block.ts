import { maskIdNumber } from '../privacy/mask.ts';
import { isLoan } from '../flow/facts.ts';
import { decimal, moneyText } from '../money/decimal.ts';
import { stepsOf, type Need } from './draft.ts';
import type { PaperFacts, PaperOwner } from './paper-facts.ts';
import type { GridCell, PaperBlock, PaperText } from './paper-model.ts';
import { amountText, codeWord, dayText, grouped, joined, word } from './words.ts';

/** What identifies a paper's home and household: room, layout, contract, buyers, agent, visit. */
export function partiesGrid(facts: PaperFacts, need: Need, more: readonly GridCell[] = []): PaperBlock {
  const { home, agent, parties } = facts;
  return {
    kind: 'grid',
    cells: [
      { label: word('home'), value: need(home?.label, 'home', '') },
      ...(home?.layout ? [{ label: word('layout'), value: home.layout }] : []),
      ...(parties.developer ? [{ label: word('developer'), value: parties.developer, wide: true }] : []),
      { label: word('buyers'), value: buyersText(facts, need), wide: true },
      ...contractNumberCell(facts),
      ...(agent ? [{ label: word('agent'), value: agent.name }] : []),
      ...(facts.escort === null ? [] : [{ label: word('escort'), value: facts.escort }]),
      ...(facts.visitNumber === null ? [] : [{ label: word('visitNumber'), value: facts.visitNumber }]),
      ...more,
    ],
  };
}

/** All buyers with the masked number of their document; a co-owner is never left out. */
export function buyersText(facts: PaperFacts, need: Need): PaperText {
  const owners = need.some(facts.owners, 'owners');
  return joined(owners.map((owner) => word('withId', { name: owner.name, id: shortId(owner) })));
}

function shortId({ idType, idNumber }: PaperOwner) {
  return idNumber === null ? codeWord(idType) : maskIdNumber(idNumber);
}

/** The roster does not hold the contract's number; a flow asks for it as a voucher or in a form. */
function contractNumberCell(facts: PaperFacts): readonly GridCell[] {
  const voucher = stepsOf(facts, 'voucher').find(({ definition }) => definition.id === 'contract-number')?.result
    ?.number;
  const value =
    voucher ??
    stepsOf(facts, 'form').find(({ result }) => result?.values['contract-number'])?.result?.values['contract-number'];
  return typeof value === 'string' && value !== '' ? [{ label: word('contractNumber'), value }] : [];
}

/** Contract and measured areas, as far as they are known; the gross areas always. */
export function areaCells({ home }: PaperFacts, need: Need): readonly GridCell[] {
  const area = (text: string) => word('squareMetres', { area: text });
  const optional = (['contractInnerArea', 'measuredInnerArea', 'measuredSharedArea'] as const).flatMap((name) => {
    const text = home?.[name];
    return text ? [{ label: word(name), value: area(text) }] : [];
  });
  return [
    { label: word('contractArea'), value: area(need(home?.contractArea, 'contractArea', '')) },
    { label: word('measuredArea'), value: area(need(home?.measuredArea, 'measuredArea', '')) },
    ...optional,
  ];
}

/** The price and what is paid of it, in figures and capital characters. */
export function priceCells({ home }: PaperFacts, need: Need): readonly GridCell[] {
  const total = need(home?.totalPrice, 'totalPrice', '0.00');
  const paid = need(home?.paidAmount, 'paidAmount', '0.00');
  const outstanding = decimal(total).minus(decimal(paid));
  const method = need(home?.paymentMethod, 'paymentMethod', 'other' as const);
  return [
    { label: word('paymentMethod'), value: codeWord(method === 'other' ? 'other-payment' : method), wide: true },
    { label: word('totalPrice'), value: amountText(total), wide: true },
    ...loanCells(home, total),
    { label: word('paidAmount'), value: amountText(paid), wide: true },
    {
      label: word('outstandingAmount'),
      value: amountText(moneyText(outstanding.lt(decimal('0')) ? decimal('0') : outstanding)),
      wide: true,
    },
  ];
}

/** With a loan: what the buyer pays himself, and what the lender pays (domain 3.1, fees by payment method). */
function loanCells(home: PaperFacts['home'], total: string): readonly GridCell[] {
  if (!home || !isLoan(home.paymentMethod)) return [];
  const { downPayment } = home;
  if (downPayment === null) return [{ label: word('downPayment'), value: word('downPaymentUnknown'), wide: true }];
  return [
    { label: word('downPayment'), value: amountText(downPayment), wide: true },
    { label: word('loanAmount'), value: amountText(moneyText(decimal(total).minus(decimal(downPayment)))), wide: true },
  ];
}

/** The unit price by the basis of the contract. */
export function unitPriceCell({ home }: PaperFacts, need: Need): GridCell {
  const price = need(home?.unitPrice, 'unitPrice', '0.00');
  return { label: word('unitPrice'), value: word('perSquareMetre', { price: grouped(price) }) };
}

/** A labelled day. */
export function dayCell(
  label: 'deliveryDate' | 'agreedDate' | 'warrantyStart' | 'inspectionDate',
  date: string,
): GridCell {
  return { label: word(label), value: dayText(date) };
}
