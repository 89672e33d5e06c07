import { useCallback } from 'react';
import type { Figure } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { deskWords, type DeskWord } from '#shared/i18n/desk.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { useLive } from '../../lib/use-hub.tsx';
import { moneyShown } from './money-text.ts';

export type FigureValue = { readonly value: string; readonly computed: string | null };

/** The figures of a case's home as shown: from the roster, differences as the settlement computes them. */
export function useFigures(caseView: CaseView): (figure: Figure) => FigureValue {
  const t = useWords(caseStepWords);
  const desk = useWords(deskWords);
  const say = useBilingual();
  const unitId = caseView.unit?.id ?? null;
  const { data: unit } = useLive(
    async ({ client }) => (unitId === null ? null : client.unit({ params: { id: unitId } })),
    (event) => event.type.startsWith('unit.') || event.type === 'roster.imported',
  );
  const { data: difference } = useLive(
    async ({ client }) => {
      if (unitId === null) return null;
      const { lines } = await client.settlement({ params: { id: caseView.id }, query: {} });
      return lines.find(({ source }) => source === 'area-difference') ?? null;
    },
    (event) => event.type.startsWith('unit.') || event.type === 'roster.imported',
  );
  return useCallback(
    (figure) => {
      const area = (value: string | null | undefined) =>
        plain(value ? desk('squareMetres', { area: value }) : t('figureUnknown'));
      const money = (value: string | null | undefined) =>
        plain(value ? t('yuan', { amount: moneyShown(value) }) : t('figureUnknown'));
      switch (figure) {
        case 'buyers':
          return plain(caseView.owners.map(({ name }) => name).join(desk('listSeparator')));
        case 'contract-area':
          return area(unit?.contractArea);
        case 'measured-area':
          return area(unit?.measuredArea);
        case 'inner-area':
          return area(unit?.measuredInnerArea);
        case 'area-difference':
          return {
            value: (difference?.due ?? difference?.refund) ? t('seeComputation') : t('figureUnknown'),
            computed: difference ? difference.computation.map(say).join(' · ') : null,
          };
        case 'unit-price':
          return plain(
            unit?.unitPrice ? t('yuanPerMetre', { amount: moneyShown(unit.unitPrice) }) : t('figureUnknown'),
          );
        case 'total-price':
          return money(unit?.totalPrice);
        case 'payment-method': {
          const word = `payment-${unit?.paymentMethod ?? ''}`;
          return plain(word in deskWords['zh-CN'] ? desk(word as DeskWord) : t('figureUnknown'));
        }
        case 'agreed-date':
          return plain(unit?.agreedDeliveryDate ?? t('figureUnknown'));
        case 'shared-area':
        case 'paid-amount':
        case 'outstanding-amount':
          return plain(t('figureUnknown'));
      }
    },
    [caseView.owners, unit, difference, t, desk, say],
  );
}

function plain(value: string): FigureValue {
  return { value, computed: null };
}
