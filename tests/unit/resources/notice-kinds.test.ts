import { describe, expect, test } from 'vitest';
import { noticeCities, readCity, readNoticeKinds } from '#hub/notices/read-notice-rules.ts';
import { readProfile } from '#hub/profiles/read-profile.ts';
import { isMeant, type SiteMode } from '#shared/domain/notices/catalogue.ts';
import { unknownKinds } from '#shared/domain/notices/notice-rules.ts';
import { shippedFlow, shippedFlows, stepsOf, wordsOf } from './shipped-flows.ts';

const chinese = /[\u3400-\u9fff]/u;
const chinesePunctuation = /[\u3000-\u303f\uff00-\uffef]/u;
const kinds = readNoticeKinds();
const cities = noticeCities.map(readCity);

function wrongWords(value: unknown) {
  return wordsOf(value).filter(
    ({ words }) => !chinese.test(words.zh) || chinese.test(words.en) || chinesePunctuation.test(words.en),
  );
}

/** The rule a place has for a kind, which it must have once. */
function ruleOf(city: string, kind: string, mode: SiteMode) {
  const rules = readCity(city).rules.filter((rule) => rule.kind === kind && rule.mode === mode);
  expect(rules, `${kind} in ${mode}, ${city}`).toHaveLength(1);
  return rules[0]!;
}

const kindsNamed = (name: string) => [...kinds.values()].filter((kind) => isMeant(name, kind));
const namesOf = (name: string) => kindsNamed(name).map(({ id }) => id);

describe('the catalogue', () => {
  test('says everything in Chinese and in English', () => {
    expect(wrongWords([...kinds.values()])).toEqual([]);
  });

  test('finds every notice that a flow shows, in a mode the flow is for', () => {
    const shown = [...shippedFlows.keys()].flatMap((flow) =>
      stepsOf(shippedFlow(flow)).flatMap((step) =>
        step.kind === 'read-notices' ? step.notices.map(({ kind }) => ({ flow, kind })) : [],
      ),
    );
    const lost = shown.filter(({ flow, kind }) => {
      const mode = flow === 'handover.yaml' ? 'handover' : 'sales';
      const found = kindsNamed(kind);
      return found.length === 0 || found.some(({ modes }) => !modes.includes(mode));
    });
    expect(shown.length).toBeGreaterThan(25);
    expect(lost).toEqual([]);
  });

  test('knows the five project certificates, and no name means both a kind and a set', () => {
    expect(namesOf('project-certificates')).toEqual([
      'land-certificate',
      'land-planning-permit',
      'construction-planning-permit',
      'construction-permit',
      'presale-permit',
    ]);
    const sets = [...kinds.values()].flatMap(({ partOf }) => partOf ?? []);
    expect(sets.filter((set) => kinds.has(set))).toEqual([]);
  });

  test('takes the land item under either of its names', () => {
    const land = kinds.get('land-certificate');
    expect([land?.name.zh, land?.otherName?.zh]).toEqual(['国有土地使用证', '不动产权证书']);
  });

  test('puts up adverse factors, inside and outside, when sales, design, legal and service have signed', () => {
    expect(namesOf('adverse-factors')).toEqual(['adverse-inside', 'adverse-outside']);
    for (const { reviews, contents } of kindsNamed('adverse-factors')) {
      expect(reviews).toEqual(['review.sales', 'review.design', 'review.legal', 'review.service']);
      const parts = contents.slice(0, 5).map(({ zh }) => zh.split('：')[0]);
      expect(parts).toEqual(['抬头', '正文', '图示', '结尾提示', '落款']);
    }
  });

  test('puts nothing up on one person’s word, and says what each must contain and why it is asked for', () => {
    const hasty = [...kinds.values()].filter(({ reviews }) => new Set(reviews).size < 2);
    const bare = [...kinds.values()].filter(({ basis, contents }) => basis.length === 0 || contents.length === 0);
    expect({ hasty: hasty.map(({ id }) => id), bare: bare.map(({ id }) => id) }).toEqual({ hasty: [], bare: [] });
  });

  test('asks for a last day only of what runs out', () => {
    const wrong = [...kinds.values()].filter(({ needs, expires }) => needs.includes('expiresOn') && !expires);
    expect(wrong).toEqual([]);
  });

  test('takes prices, staff and milestones from tables only, and measured areas as a file or from the roster', () => {
    const forms = (id: string) => kinds.get(id)?.forms;
    expect(forms('price-list')).toEqual(['price-table']);
    expect(forms('sales-staff')).toEqual(['staff-list']);
    expect(forms('milestones')).toEqual(['milestones']);
    expect(forms('survey-report')).toEqual(['file', 'survey-summary']);
  });
});

describe.each(cities)('$id', ({ id, name, rules }) => {
  test('asks for kinds that there are, in their modes, each once', () => {
    expect(unknownKinds(rules, kinds)).toEqual([]);
    expect(rules.filter(({ kind, mode }) => !kinds.get(kind)?.modes.includes(mode))).toEqual([]);
    const names = rules.map(({ kind, mode }) => `${kind} ${mode}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('quotes its articles in Chinese and in English', () => {
    expect(wrongWords({ name, rules })).toEqual([]);
  });

  test('asks for no less than the whole country does', () => {
    const asked = new Set(rules.map(({ kind, mode }) => `${kind} ${mode}`));
    const { rules: everywhere } = readCity('national');
    expect(everywhere.filter(({ kind, mode }) => !asked.has(`${kind} ${mode}`))).toEqual([]);
  });

  test('settles by the rules it is based on', () => {
    expect(readProfile(id)).toEqual({ ...readProfile('national'), id, name });
  });
});

describe('places', () => {
  test('are offered in this order', () => {
    expect(noticeCities).toEqual(['national', 'hainan', 'shandong', 'qingdao', 'chongqing']);
  });

  test('show a mandate, mortgages and a show home only where there are any', () => {
    expect(ruleOf('national', 'sales-mandate', 'sales').onlyIf?.zh).toContain('代理');
    expect(ruleOf('national', 'mortgage-status', 'sales').onlyIf?.zh).toContain('抵押');
    expect(ruleOf('national', 'show-home-differences', 'sales').onlyIf?.zh).toContain('样板间');
    expect(ruleOf('qingdao', 'mortgage-status', 'sales').onlyIf).toBeNull();
  });

  test('say that a practice is one: no law fixes adverse factors, but one asks for the presale permit', () => {
    expect(ruleOf('national', 'adverse-outside', 'sales').basis.binding).toBe(false);
    expect(ruleOf('national', 'presale-permit', 'sales').basis.binding).toBe(true);
  });

  test('Chongqing shows the proof of delivery conditions from five days before, for thirty days', () => {
    for (const kind of ['completion-filing', 'utilities-ready', 'site-ready', 'property-contract']) {
      const { daysBefore, forDays, basis } = ruleOf('chongqing', kind, 'handover');
      expect({ daysBefore, forDays, binding: basis.binding }).toEqual({ daysBefore: 5, forDays: 30, binding: true });
      expect(basis.article.zh).toContain('第二十七条');
    }
    expect(ruleOf('chongqing', 'facilities-commitment', 'sales').basis.article.zh).toContain('第二十条');
  });

  test('Shandong binds where the country only has a practice, and leaves the rest as it is', () => {
    expect(ruleOf('national', 'show-home-differences', 'sales').basis.binding).toBe(false);
    expect(ruleOf('shandong', 'show-home-differences', 'sales').basis.article.zh).toContain('第三十七条');
    expect(ruleOf('shandong', 'price-list', 'sales')).toEqual(ruleOf('national', 'price-list', 'sales'));
  });

  test('Qingdao has its own rules before those of its province', () => {
    expect(ruleOf('qingdao', 'land-certificate', 'sales').basis.article.zh).toContain('青岛');
    expect(ruleOf('qingdao', 'interim-rules', 'sales')).toEqual(ruleOf('shandong', 'interim-rules', 'sales'));
    expect(ruleOf('qingdao', 'completion-filing', 'handover')).toMatchObject({ daysBefore: 5, forDays: 30 });
  });

  test('there are no others', () => {
    expect(() => readCity('atlantis')).toThrow('missing resource profiles/atlantis.yaml');
  });
});
