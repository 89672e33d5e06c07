import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { flowTemplate } from '#shared/domain/flow/template.ts';
import { idLists, shippedFlow, shippedFlows, stepOf, stepsOf, wordsOf } from './shipped-flows.ts';

const chinese = /[\u3400-\u9fff]/u;
const chinesePunctuation = /[\u3000-\u303f\uff00-\uffef]/u;
const names = [...shippedFlows.keys()];

/** As the customer's screen marks them, one by one. */
const chineseSentences = (text: string) => text.split(/(?<=[。！？])/u).filter((one) => one.trim() !== '');
const englishSentences = (text: string) => text.split(/(?<=[.!?])\s+/u).filter((one) => one.trim() !== '');

describe.each(names)('%s', (name) => {
  const flow = flowTemplate.safeParse(parse(shippedFlows.get(name) ?? ''));

  test('is a flow as the hub reads it', () => {
    expect(flow.error?.issues ?? []).toEqual([]);
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
      const zh = chineseSentences(point.plain.zh);
      const en = englishSentences(point.plain.en);
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

  test('has problems for every part and every part in some room', () => {
    const { rooms, parts, problems } = stepOf(flow, 'inspect', 'inspect').dictionary;
    expect(new Set(rooms.flatMap((room) => room.parts))).toEqual(new Set(parts.map((part) => part.id)));
    expect(new Set(parts.flatMap((part) => part.problems))).toEqual(new Set(problems.map((problem) => problem.id)));
  });
});
