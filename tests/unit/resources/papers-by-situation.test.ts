import { describe, expect, test } from 'vitest';
import { type CaseFacts, holds } from '#shared/domain/flow/facts.ts';
import type { StepOf } from '#shared/domain/flow/template.ts';
import { ordinaryFacts } from '../../support/settlement.ts';
import { shippedFlow, stepOf } from './shipped-flows.ts';

const facts: CaseFacts = { ...ordinaryFacts, areaDifference: 'none', profile: 'default' };

/** Which papers a desk must see there and then, and which may be brought later, by who came and how. */
function papersAt(step: StepOf<'check-papers'>) {
  const shown = (changed: Partial<CaseFacts>, mayComeLater: boolean) =>
    step.papers
      .filter((paper) => holds(paper.when, { ...facts, ...changed }) && paper.mayComeLater === mayComeLater)
      .map((paper) => paper.id);
  return {
    asked: (changed: Partial<CaseFacts>) => shown(changed, false),
    later: (changed: Partial<CaseFacts>) => shown(changed, true),
  };
}

describe('who is here at a handover', () => {
  const { asked, later } = papersAt(stepOf(shippedFlow('handover.yaml'), 'identity', 'check-papers'));

  test('asks an agent alone only for what an agent can bring', () => {
    expect(asked({})).toEqual(['owner-id']);
    expect(asked({ agent: true })).toEqual(['represented-owner-id', 'power-of-attorney', 'agent-id']);
    expect(asked({ corporate: true, agent: true })).toEqual([
      'business-licence',
      'corporate-authorisation',
      'corporate-representative-id',
    ]);
  });

  test('asks a guardian who comes alone for proof of guardianship, not for a power of attorney', () => {
    expect(asked({ agent: true, minor: true })).toEqual(['guardian-id', 'guardianship-proof']);
    expect(later({ agent: true, minor: true })).toEqual(
      expect.arrayContaining(['minor-owner-id', 'authorisation-of-guardian-or-heir']),
    );
  });

  test('asks an heir who comes alone for proof of succession, not for papers of the deceased', () => {
    expect(asked({ agent: true, succession: 'heir' })).toEqual(['acting-heir-id', 'inheritance-proof']);
    expect(later({ agent: true, succession: 'heir' })).toContain('authorisation-of-guardian-or-heir');
  });

  test('asks an assignee who comes alone for the assignment, not for a power of attorney of the buyer before', () => {
    expect(asked({ agent: true, succession: 'assignee' })).toEqual(['acting-assignee-id', 'assignment-proof']);
    expect(later({ agent: true, succession: 'assignee' })).toContain('authorisation-of-guardian-or-heir');
  });
});

describe('who is here on the day of signing', () => {
  const flow = shippedFlow('signing.yaml');
  const { asked, later } = papersAt(stepOf(flow, 'buyer-identity', 'check-papers'));

  test('asks an agent who comes alone for a power of attorney', () => {
    expect(asked({})).toEqual(['buyer-id']);
    expect(asked({ agent: true })).toEqual(['represented-buyer-id', 'signing-power-of-attorney', 'signing-agent-id']);
  });

  test('asks a guardian who signs alone for proof of guardianship, not for a power of attorney', () => {
    expect(asked({ agent: true, minor: true })).toEqual(['signing-guardian-id', 'birth-certificate']);
    expect(later({ agent: true, minor: true })).toEqual(
      expect.arrayContaining(['minor-buyer-id', 'signing-authorisation-of-guardian-or-heir']),
    );
  });

  test('asks an heir who signs alone for proof of succession, not for papers of the deceased', () => {
    expect(asked({ agent: true, succession: 'heir' })).toEqual(['signing-acting-heir-id', 'signing-inheritance-proof']);
    expect(later({ agent: true, succession: 'heir' })).toContain('signing-authorisation-of-guardian-or-heir');
  });

  test('asks an assignee who signs alone for the assignment of the subscription, not for a power of attorney', () => {
    expect(asked({ agent: true, succession: 'assignee' })).toEqual([
      'signing-acting-assignee-id',
      'signing-assignment-proof',
    ]);
    expect(later({ agent: true, succession: 'assignee' })).toContain('signing-authorisation-of-guardian-or-heir');
  });

  test('asks loan papers of those who borrow and of nobody else', () => {
    const asked = (paymentMethod: 'full' | 'commercial-loan' | 'fund-loan' | 'combined-loan') => {
      const step = stepOf(flow, 'loan-papers', 'check-papers');
      const paying = { ...facts, paymentMethod };
      return holds(step.when, paying)
        ? step.papers.filter((paper) => holds(paper.when, paying)).map((paper) => paper.id)
        : [];
    };
    expect(asked('full')).toEqual([]);
    expect(asked('commercial-loan')).toEqual([
      'income-proof',
      'bank-statements',
      'credit-authorisation',
      'down-payment-receipt',
      'repayment-card',
    ]);
    expect(asked('fund-loan')).toEqual([
      'fund-income-papers',
      'fund-deposit-proof',
      'fund-application',
      'down-payment-receipt',
      'repayment-card',
    ]);
    expect(asked('combined-loan')).toEqual([
      'income-proof',
      'bank-statements',
      'credit-authorisation',
      'fund-deposit-proof',
      'fund-application',
      'down-payment-receipt',
      'repayment-card',
    ]);
  });
});
