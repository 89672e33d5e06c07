import { maskIdNumber } from '../privacy/mask.ts';
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
      ...contractNumberCell(facts),
      ...(parties.developer ? [{ label: word('developer'), value: parties.developer, wide: true }] : []),
      { label: word('buyers'), value: buyersText(facts, need), wide: true },
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

/** Flows may ask for the contract's number in a form; the roster does not hold it. */
function contractNumberCell(facts: PaperFacts): readonly GridCell[] {
  const value = formValue(facts, 'contract-number');
  return value === null ? [] : [{ label: word('contractNumber'), value }];
}

/** What a form of the case says in a field; null where no form has it or nobody filled it in. */
export function formValue(facts: PaperFacts, field: string): string | null {
  for (const { result } of stepsOf(facts, 'form')) {
    const value = result?.values[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
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
    { label: word('paidAmount'), value: amountText(paid), wide: true },
    {
      label: word('outstandingAmount'),
      value: amountText(moneyText(outstanding.lt(decimal('0')) ? decimal('0') : outstanding)),
      wide: true,
    },
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
