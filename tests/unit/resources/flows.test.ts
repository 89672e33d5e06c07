import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { sentencesOf } from '#shared/domain/flow/sentences.ts';
import { flowTemplate } from '#shared/domain/flow/template.ts';
import { idLists, shippedFlow, shippedFlows, stepOf, stepsOf, wordsOf } from './shipped-flows.ts';

const chinese = /[\u3400-\u9fff]/u;
const chinesePunctuation = /[\u3000-\u303f\uff00-\uffef]/u;
const names = [...shippedFlows.keys()];

/** 第二十九条 for 29. */
function article(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(number / 10);
  return `第${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}条`;
}

describe.each(names)('%s', (name) => {
  const flow = flowTemplate.safeParse(parse(shippedFlows.get(name) ?? ''));

  test('is a flow as the hub reads it', () => {
    expect(flow.error?.issues ?? []).toEqual([]);
  });

  test('hangs together and stands against the law', () => {
    const reading = readTemplate(parse(shippedFlows.get(name) ?? ''));
    expect(reading.ok ? [] : reading.faults).toEqual([]);
  });

  test('says everything in Chinese and in English', () => {
    const wrong = wordsOf(shippedFlow(name)).filter(
      ({ words }) => !chinese.test(words.zh) || chinese.test(words.en) || chinesePunctuation.test(words.en),
    );
    expect(wrong).toEqual([]);
  });

  test('names everything once', () => {
    const template = shippedFlow(name);
    const steps = stepsOf(template).map((step) => step.id);
    expect(new Set(steps).size).toBe(steps.length);
    const doubled = idLists(template).filter(({ ids }) => new Set(ids).size !== ids.length);
    expect(doubled).toEqual([]);
  });

  test('waits for steps and stages that exist and come before', () => {
    const seen = new Set<string>();
    for (const stage of shippedFlow(name).stages) {
      for (const before of stage.after) expect(seen).toContain(`stage ${before}`);
      for (const step of stage.steps) {
        for (const before of step.after) expect(seen).toContain(`${stage.id} ${before}`);
        seen.add(`${stage.id} ${step.id}`);
      }
      seen.add(`stage ${stage.id}`);
    }
  });

  test('explains in short sentences, as many in English as a family can follow', () => {
    const points = stepsOf(shippedFlow(name)).flatMap((step) => (step.kind === 'explain' ? step.points : []));
    const faults = points.flatMap((point) => {
      const zh = sentencesOf(point.plain.zh, 'zh');
      const en = sentencesOf(point.plain.en, 'en');
      const long = zh.filter((sentence) => Array.from(sentence).length > 60);
      const counted = zh.length >= 2 && zh.length <= 5 && en.length === zh.length;
      return long.length === 0 && counted ? [] : [{ id: point.id, zh: zh.length, en: en.length, long }];
    });
    expect(faults).toEqual([]);
  });
});

describe('handover.yaml', () => {
  const flow = shippedFlow('handover.yaml');

  test('passes the site’s stages in their order', () => {
    expect(flow.stages.map((stage) => stage.id)).toEqual([
      'papers',
      'notices',
      'inspection',
      'settlement',
      'acceptance',
      'keys',
    ]);
  });

  test('holds the twelve stations of a handover day', () => {
    const stations = stepsOf(flow).map((step) => `${step.kind} ${step.id}`);
    expect(stations).toEqual(
      expect.arrayContaining([
        'print sign-in',
        'check-papers identity',
        'read-notices handover-notices',
        'confirm-figures areas-confirmed',
        'inspect inspect',
        'print repairs-agreed',
        'settle settle',
        'voucher maintenance-fund-voucher',
        'sign certificate-signed',
        'hand-over-items books-handed-over',
        'hand-over-items keys-handed-over',
        'rate rating',
      ]),
    );
  });

  test('asks for the wet-ink certificate and for keys only from who may have them', () => {
    expect(stepOf(flow, 'certificate-signed', 'sign')).toMatchObject({
      paper: 'handover-certificate',
      wetInk: 'required',
      needsPower: 'sign',
    });
    expect(stepOf(flow, 'keys-handed-over', 'hand-over-items')).toMatchObject({
      keys: true,
      needsPower: 'receive-keys',
    });
  });

  test('leaves property papers, the rating and the voucher of the fund to the family and the site’s rules', () => {
    expect(stepOf(flow, 'property-papers', 'sign')).toMatchObject({ optional: true, after: ['items-received'] });
    expect(stepOf(flow, 'renovation-papers', 'sign')).toMatchObject({ optional: true, after: ['items-received'] });
    expect(stepOf(flow, 'rating', 'rate').optional).toBe(true);
    expect(stepOf(flow, 'maintenance-fund-voucher', 'voucher').optional).toBe(true);
  });

  test('has problems for every part and every part in some room', () => {
    const { rooms, parts, problems } = stepOf(flow, 'inspect', 'inspect').dictionary;
    expect(new Set(rooms.flatMap((room) => room.parts))).toEqual(new Set(parts.map((part) => part.id)));
    expect(new Set(parts.flatMap((part) => part.problems))).toEqual(new Set(problems.map((problem) => problem.id)));
  });
});

describe('signing.yaml', () => {
  const flow = shippedFlow('signing.yaml');

  test('passes the site’s stages in their order', () => {
    expect(flow.stages.map((stage) => stage.id)).toEqual([
      's-papers',
      's-contract',
      's-filing',
      's-payment',
      's-collect',
    ]);
  });

  test('explains all 29 articles, each by itself, those that matter most as key points', () => {
    const points = stepOf(flow, 'contract-explained', 'explain').points;
    expect(points.map((point) => point.article)).toEqual(Array.from({ length: 29 }, (_, index) => article(index + 1)));
    const key = points.flatMap((point, index) => (point.key ? [index + 1] : []));
    expect(key).toEqual([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 23, 24, 26, 27, 28]);
  });

  test('has the undertaking the law wants in writing, and all that is signed on the day', () => {
    const signed = stepsOf(flow).flatMap((step) => (step.kind === 'sign' ? [step.paper] : []));
    expect(signed).toEqual([
      'payment-change',
      'risk-acknowledgement',
      'notices-read',
      'interim-rules-undertaking',
      'contract-explanation',
      'filing-check',
      'contract-collection',
    ]);
  });
});

describe('reception.yaml', () => {
  const flow = shippedFlow('reception.yaml');

  test('tells the risks before the sand table and the differences before the show home', () => {
    const order = stepsOf(flow).map((step) => step.id);
    expect(order.indexOf('risk-notices')).toBeLessThan(order.indexOf('sand-table'));
    expect(stepOf(flow, 'sand-table', 'explain').after).toContain('visit-risks-explained');
    expect(stepOf(flow, 'show-home', 'explain').after).toContain('show-home-notices');
  });

  test('tells the CRM who accompanied, the interest and the next contact', () => {
    const exported = stepsOf(flow).flatMap((step) =>
      step.kind === 'form' ? step.fields.filter((field) => field.exported).map((field) => field.id) : [],
    );
    expect(exported).toEqual(
      expect.arrayContaining(['accompanied-by', 'persons', 'source', 'interest', 'next-contact', 'contact-way']),
    );
  });

  test('lets a visitor go without a signature, a phone number or a rating', () => {
    expect(stepOf(flow, 'visit-risk-signed', 'sign').optional).toBe(true);
    expect(stepOf(flow, 'visit-rating', 'rate').optional).toBe(true);
    const phone = stepOf(flow, 'visit', 'form').fields.find((field) => field.id === 'visitor-phone');
    expect(phone).toMatchObject({ required: false });
  });
});
