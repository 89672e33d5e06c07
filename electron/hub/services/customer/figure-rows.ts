import type { CaseId } from '#shared/domain/ids.ts';
import { forCase, stepOf } from '#shared/domain/flow/steps.ts';
import { type CaseFacts, paymentMethods } from '#shared/domain/flow/facts.ts';
import type { Bilingual, Figure, StepOf } from '#shared/domain/flow/template.ts';
import { groupedText } from '#shared/domain/money/grouped.ts';
import { capitalAmount } from '#shared/domain/money/capital-amount.ts';
import { decimal, moneyText } from '#shared/domain/money/decimal.ts';
import { textOfHundredths } from '#shared/domain/money/hundredths.ts';
import { maskName } from '#shared/domain/privacy/mask.ts';
import { homeAreaDifference } from '#shared/domain/settlement/contract-lines.ts';
import type { HomeFigures } from '#shared/domain/settlement/home-figures.ts';
import { customerFigureName, customerFigureText } from '#shared/i18n/customer-figures.ts';
import { computationLines } from '#shared/i18n/settlement.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { CustomerContent } from '#shared/protocol/customer.ts';
import { figuresOfUnit, type LoadedCase, loadCase } from '../cases/load-case.ts';
import type { House } from '../house.ts';

type FigureRow = Extract<CustomerContent, { kind: 'figures' }>['rows'][number];

const emphasised: readonly Figure[] = ['area-difference', 'total-price', 'outstanding-amount'];

/** The figures a step has the family confirm, each with how it was computed where it was. */
export function figureRows(house: House, loaded: LoadedCase, step: StepOf<'confirm-figures'>): FigureRow[] {
  const home = loaded.unit && figuresOfUnit(loaded.unit);
  const here = forCase(step, loaded.kase.facts);
  const figures = here.kind === 'confirm-figures' ? here.figures : step.figures;
  return figures.map((figure) => ({
    name: customerFigureName(figure, loaded.kase.template.purpose),
    emphasis: emphasised.includes(figure),
    inWords: amountInWords(home, figure),
    ...(figure === 'area-difference' && home
      ? differenceOf(house, home)
      : { value: valueOf(loaded, home, figure), computation: [] }),
  }));
}

/** The figures of one step of a case. Throws not-found for a step of another kind. */
export function figuresOfStep(house: House, id: CaseId, stepId: string): FigureRow[] {
  const loaded = loadCase(house, id);
  const step = stepOf(loaded.kase.template, stepId)?.step;
  if (step?.kind !== 'confirm-figures') throw new AppError('not-found');
  return figureRows(house, loaded, step);
}

function valueOf({ owners, unit, kase }: LoadedCase, home: HomeFigures | null, figure: Figure): Bilingual {
  const signing = kase.template.purpose === 'signing';
  switch (figure) {
    case 'buyers': {
      const names = owners.map(({ name }) => maskName(name));
      return {
        zh: names.join(customerFigureText('separator').zh),
        en: names.join(customerFigureText('separator').en),
      };
    }
    case 'contract-area':
      return measured('area', home?.contractArea);
    case 'measured-area':
      return measured('area', home?.measuredArea);
    case 'inner-area':
      return measured('area', signing ? home?.contractInnerArea : home?.measuredInnerArea);
    case 'shared-area': {
      if (signing) return measured('area', home && contractSharedArea(home));
      const shared = unit?.measured_shared_area ?? null;
      return measured('area', shared === null ? null : textOfHundredths(shared));
    }
    case 'unit-price':
      return measured('price', home?.unitPrice);
    case 'total-price':
      return measured('money', home?.totalPrice);
    case 'paid-amount':
      return measured('money', home?.paidAmount);
    case 'outstanding-amount':
      return measured('money', home && outstanding(home));
    case 'payment-method':
      return payment(kase.facts);
    case 'down-payment':
      return home?.downPayment ? measured('money', home.downPayment) : customerFigureText('down-payment-unknown');
    case 'agreed-date': {
      const date = home?.agreedDeliveryDate;
      return date ? { zh: date, en: date } : customerFigureText('unknown');
    }
    case 'area-difference':
      return customerFigureText('unknown');
  }
}

function differenceOf(house: House, home: HomeFigures): Pick<FigureRow, 'value' | 'computation'> {
  const area = homeAreaDifference(home, house.directory.profile());
  if ('missing' in area) return { value: customerFigureText('unknown'), computation: [] };
  const { difference, ratioPercent, computation } = area.found;
  const value = customerFigureText('difference', { value: signed(difference), ratio: signed(ratioPercent) });
  return { value, computation: computationLines(computation) };
}

function measured(word: 'area' | 'money' | 'price', value: string | null | undefined): Bilingual {
  return value ? customerFigureText(word, { value: groupedText(value) }) : customerFigureText('unknown');
}

/** What the contract leaves of the gross area beside the inner one. */
function contractSharedArea({ contractArea, contractInnerArea }: HomeFigures): string | null {
  return contractInnerArea === null ? null : decimal(contractArea).minus(decimal(contractInnerArea)).toFixed(2);
}

/** What is paid at the signing is read out in capital characters too. */
function amountInWords(home: HomeFigures | null, figure: Figure): Bilingual | null {
  if (figure === 'total-price') return inWords(home?.totalPrice);
  return figure === 'down-payment' ? inWords(home?.downPayment) : null;
}

function inWords(amount: string | null | undefined): Bilingual | null {
  return amount ? customerFigureText('in-words', { capital: capitalAmount(amount) }) : null;
}

function outstanding({ totalPrice, paidAmount }: HomeFigures): string | null {
  return totalPrice === null || paidAmount === null ? null : moneyText(decimal(totalPrice).minus(decimal(paidAmount)));
}

function payment({ paymentMethod }: CaseFacts): Bilingual {
  const known = paymentMethods.find((method) => method === paymentMethod);
  return customerFigureText(known === undefined ? 'unknown' : `payment-${known}`);
}

function signed(text: string): string {
  return text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`;
}
