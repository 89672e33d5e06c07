import type { PaperStatement } from '../../i18n/paper-statements.ts';
import { type Composer, type Need, stepsNear, stepsOf } from './draft.ts';
import { partiesGrid } from './home-block.ts';
import { noticeTicks } from './notice-ticks.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { PaperBlock } from './paper-model.ts';
import { visitorGrid } from './visit-record.ts';
import { sentence, word } from './words.ts';

/** 购房风险提示确认书: each risk that was pointed out, in plain words (A6; domain 2.1). */
export const riskAcknowledgement: Composer = (facts, need) => {
  const points = stepsNear(facts, 'explain').flatMap(({ definition, result }) =>
    definition.points.filter(({ id }) => result?.points.some((point) => point.id === id)),
  );
  return {
    blocks: [
      who(facts, need),
      { kind: 'heading', text: word('points') },
      points.length > 0
        ? {
            kind: 'list',
            items: points.map(({ title, plain }) => ({
              zh: `${title.zh}：${plain.zh}`,
              en: `${title.en}: ${plain.en}`,
            })),
          }
        : ticksOfNotices(facts, need, 'riskPoints'),
      { kind: 'statement', text: sentence('risk') },
    ],
    buyersSign: true,
    counterparts: [word('staffSigns')],
  };
};

/** 公示资料阅读确认单: what was shown, ticked by who read it (B1, E1). */
export const noticesRead: Composer = (facts, need) => {
  const how = stepsNear(facts, 'read-notices').find(({ result }) => result !== null)?.result?.how;
  return {
    blocks: [
      who(facts, need),
      { kind: 'heading', text: word('notices') },
      ticksOfNotices(facts, need, 'noticesShown'),
      ...(how === undefined
        ? []
        : [
            {
              kind: 'paragraph',
              text: word(how === 'customer-screen' ? 'noticesHowScreen' : 'noticesHowClerk'),
            } as const,
          ]),
      { kind: 'statement', text: sentence('notices') },
    ],
    buyersSign: true,
    counterparts: [word('staffSigns')],
  };
};

/** 遵守临时管理规约承诺书: the buyer's written undertaking (物业管理条例 Art. 22, 25). */
export const interimRulesUndertaking = undertaking('interimRulesIntro', 'interimRules', 'developerSeals');

/** 前期物业服务确认书: voluntary, and no condition of anything before the keys (contract Art. 11(3)1). */
export const propertyAgreement = undertaking('property', 'propertyConfirm', 'propertySeals');

/** 装修管理承诺书: voluntary too. */
export const renovationUndertaking = undertaking('renovation', 'renovationConfirm', 'propertySeals');

function undertaking(
  intro: PaperStatement,
  statement: PaperStatement,
  seal: 'developerSeals' | 'propertySeals',
): Composer {
  return (facts, need) => {
    const company = facts.parties.propertyCompany;
    const cells = company === null ? [] : [{ label: word('propertyCompany'), value: company, wide: true }];
    return {
      blocks: [
        partiesGrid(facts, need, cells),
        { kind: 'paragraph', text: sentence(intro) },
        { kind: 'statement', text: sentence(statement) },
      ],
      buyersSign: true,
      counterparts: [word(seal)],
    };
  };
}

function who(facts: PaperFacts, need: Need): PaperBlock {
  return facts.home === null ? visitorGrid(facts, need) : partiesGrid(facts, need);
}

function ticksOfNotices(facts: PaperFacts, need: Need, field: string): PaperBlock {
  const read = stepsNear(facts, 'read-notices').filter(({ result }) => result !== null);
  const steps = read.length > 0 ? read : stepsOf(facts, 'read-notices').filter(({ result }) => result !== null);
  return { kind: 'ticks', items: need.some(steps.flatMap(noticeTicks), field) };
}
