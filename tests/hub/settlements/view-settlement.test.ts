import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { viewSettlement } from '#hub/services/view-settlement.ts';
import { flowTemplate, type SettleLine } from '#shared/domain/flow/template.ts';
import { homeFacts } from '#shared/domain/settlement/home-facts.ts';
import type { HomeFigures } from '#shared/domain/settlement/home-figures.ts';
import { settle } from '#shared/domain/settlement/settlement.ts';
import { missingFigureWords } from '#shared/i18n/settlement.ts';
import { settlementView } from '#shared/protocol/settlement-view.ts';
import { day, exampleHome, ordinaryFacts, shippedProfile } from '../../support/settlement.ts';

const handover = flowTemplate.parse(
  parse(readFileSync(new URL('../../../resources/flows/handover.yaml', import.meta.url), 'utf8')),
);
const lines: readonly SettleLine[] = handover.stages.flatMap(({ steps }) =>
  steps.flatMap((step) => (step.kind === 'settle' ? step.lines : [])),
);
const ofDay = day('2026-11-28');

function shown(profileId: string, change: Partial<HomeFigures> = {}) {
  const profile = shippedProfile(profileId);
  const figures = { ...exampleHome, ...change };
  const facts = { ...ordinaryFacts, ...homeFacts(figures, profile, ofDay), profile: profileId };
  const settlement = settle({ figures, facts, profile, lines, handoverDate: ofDay });
  return settlementView.parse(viewSettlement('settle', ofDay, settlement));
}

test('the shipped handover settles every kind of line but those of a fixed amount, in the demo city to the cent', () => {
  const { lines: views, totals, mayRescind } = shown('demo');
  const amounts = views.map(({ source, due, refund }) => [source, due, refund]);
  expect(amounts).toEqual(
    expect.arrayContaining([
      ['area-difference', '62889.97', '0.00'],
      ['late-delivery', '0.00', '12158.73'],
      ['outstanding-price', '96332.43', '0.00'],
      ['maintenance-fund', '8352.00', '0.00'],
      ['property-fee', '779.52', '0.00'],
      ['deed-tax', null, null],
    ]),
  );
  expect(totals[0]).toEqual({
    payee: 'developer',
    due: '159222.40',
    refund: '12158.73',
    dueCapital: '壹拾伍万玖仟贰佰贰拾贰元肆角整',
    refundCapital: '壹万贰仟壹佰伍拾捌元柒角叁分',
  });
  expect(totals.some(({ payee }) => payee === 'fund-account')).toBe(false);
  expect(mayRescind).toBe(true);
});

test('a sum that capital figures are not defined for is shown in figures', () => {
  const owed = shown('demo', { unitPrice: '999999999.00', measuredArea: '0.01' }).totals[0];
  expect(owed?.refundCapital).toBe(owed?.refund);
});

test('where the place or the roster lacks a figure, the line says which, and shows no amount', () => {
  const { lines: views } = shown('national', { measuredArea: null });
  const without = views.filter(({ unknown }) => unknown !== null);
  expect(without.map(({ source, unknown }) => [source, unknown])).toEqual(
    expect.arrayContaining([
      ['area-difference', 'measured-area'],
      ['late-delivery', 'profile-late-rate'],
      ['maintenance-fund', 'measured-area'],
    ]),
  );
  for (const { due, refund, unknown } of without) {
    expect([due, refund]).toEqual([null, null]);
    expect(Object.keys(missingFigureWords.en)).toContain(unknown);
  }
});
