import type { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { siteProfile } from '#shared/domain/profile/profile.ts';
import { settingChanges } from '#shared/domain/settings/setting-changes.ts';
import { profileFields, siteFields } from '#shared/domain/settings/setting-fields.ts';
import { settings } from '#shared/protocol/site.ts';

/** Every path of a schema at which a value may lie, as far as it is no part of a field already known. */
function paths(schema: z.ZodType, known: readonly string[], path = ''): readonly string[] {
  if (known.includes(path)) return [path];
  const { type } = schema.def;
  if (type === 'nullable' || type === 'default' || type === 'readonly') {
    return paths((schema.def as unknown as { innerType: z.ZodType }).innerType, known, path);
  }
  if (type !== 'object') return [path];
  const { shape } = schema.def as unknown as { shape: Record<string, z.ZodType> };
  return Object.entries(shape).flatMap(([name, part]) => paths(part, known, path === '' ? name : `${path}.${name}`));
}

test.each([
  ['the site', settings, siteFields],
  ['its rules', siteProfile, profileFields],
] as const)('of every setting of %s it is decided whether its values are written down', (_, schema, fields) => {
  const known = [...fields.told, ...fields.unsaid];
  expect([...paths(schema, known)].toSorted()).toEqual([...known].toSorted());
});

describe('what changed', () => {
  const before = { n: 3, spans: [{ from: '12:00', to: '14:00' }], part: null, words: '王女士 13800000000' };

  test('is told with before and after; words a person wrote are not', () => {
    const after = { ...before, n: 4, spans: [], part: { days: 30 }, words: '李先生' };
    const changes = settingChanges(before, after, { told: ['n', 'spans', 'part.days'], unsaid: ['words'] });
    expect(changes).toEqual([
      { field: 'n', before: 3, after: 4 },
      { field: 'spans', before: ['12:00–14:00'], after: [] },
      { field: 'part.days', before: null, after: 30 },
      { field: 'words', unsaid: 'changed' },
    ]);
  });

  test('of words says whether they were there before and are there now', () => {
    const fields = { told: [], unsaid: ['part.clause'] };
    const clause = { part: { clause: '补充协议第 3 条' } };
    expect(settingChanges({ part: null }, clause, fields)).toEqual([{ field: 'part.clause', unsaid: 'set' }]);
    expect(settingChanges(clause, { part: null }, fields)).toEqual([{ field: 'part.clause', unsaid: 'removed' }]);
  });
});
