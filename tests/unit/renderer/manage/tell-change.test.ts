import { describe, expect, test } from 'vitest';
import { keyBlockers } from '#shared/domain/profile/profile.ts';
import { startRules } from '#shared/domain/settlement/property-period.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { languages } from '#shared/i18n/words.ts';
import { tellChange } from '#renderer/stations/manage/settings-history/tell-change.ts';

describe('a change of a setting in the words of its page', () => {
  test('has figures with what they are of, spans, ticks, and what was not set', () => {
    expect(tellChange({ field: 'returnPlaces', before: 3, after: 0 }, 'zh-CN')).toEqual({
      setting: '过号回来往后排几位',
      before: '3 位',
      after: '0 位',
    });
    const quiet = { field: 'quietHours', before: [], after: ['12:00–14:00', '20:00–09:00'] };
    expect(tellChange(quiet, 'en')).toMatchObject({ before: 'not set', after: '12:00–14:00, 20:00–09:00' });
    expect(tellChange({ field: 'mayChoose', before: false, after: true }, 'zh-CN')).toMatchObject({ after: '是' });
    const tier = { field: 'lateDelivery.tier.days', before: null, after: 90 };
    expect(tellChange(tier, 'zh-CN')).toEqual({ setting: '逾期交付 · 超过多少天', before: '未设置', after: '90 天' });
    const payee = { field: 'propertyFee.collection.payee', before: null, after: 'property-company' };
    expect(tellChange(payee, 'zh-CN')).toMatchObject({ before: '按流程中的结算项目', after: '物业公司' });
  });

  test.each(languages)('names every choice (%s)', (language) => {
    const words: Readonly<Record<string, string>> = profileWords[language];
    for (const one of startRules) {
      const told = tellChange({ field: 'propertyFee.startsOn', before: one, after: one }, language);
      expect(told).toMatchObject({ after: words[`starts-${one}`] });
    }
    const told = tellChange({ field: 'keysBlockedBy', before: [], after: keyBlockers }, language);
    for (const one of keyBlockers) expect('after' in told && told.after).toContain(words[`blocker-${one}`]);
  });

  test('says of words only that they changed, and names as it is what it does not know', () => {
    expect(tellChange({ field: 'siteName', unsaid: 'changed' }, 'en')).toMatchObject({
      only: 'changed (words are not kept)',
    });
    expect(tellChange({ field: 'newer', before: 1, after: 2 }, 'en')).toEqual({
      setting: 'newer',
      before: '1',
      after: '2',
    });
  });
});
