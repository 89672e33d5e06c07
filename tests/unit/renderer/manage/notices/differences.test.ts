import { describe, expect, test } from 'vitest';
import { differences } from '../../../../../renderer/stations/manage/notices/reviews/differences.ts';
import { lineDifference } from '../../../../../renderer/stations/manage/notices/reviews/line-difference.ts';

const fields = { number: '甲-1', issuer: null, issuedOn: null, expiresOn: null };
const version = {
  title: { zh: '服务承诺', en: 'Service promise' },
  form: 'text' as const,
  fields,
  body: { form: 'text' as const, parts: [{ heading: null, text: { zh: '七日内答复\n提供凭证', en: null } }] },
  file: null,
};

describe('what a reviewer is shown of the version before', () => {
  test('the same twice says nothing', () => {
    expect(differences(version, version)).toEqual([]);
  });

  test('a line that was changed stands between those that stayed', () => {
    expect(lineDifference(['抬头', '七日', '落款'], ['抬头', '七个工作日', '落款'])).toEqual([
      { how: 'same', line: '抬头' },
      { how: 'gone', line: '七日' },
      { how: 'new', line: '七个工作日' },
      { how: 'same', line: '落款' },
    ]);
  });

  test('fields, parts that came and parts that went are each named', () => {
    const after = {
      ...version,
      fields: { ...fields, number: '甲-2' },
      body: {
        form: 'text' as const,
        parts: [...version.body.parts, { heading: null, text: { zh: '落款', en: 'Signed' } }],
      },
    };
    expect(differences(version, after)).toEqual([
      {
        place: { what: 'number' },
        lines: [
          { how: 'gone', line: '甲-1' },
          { how: 'new', line: '甲-2' },
        ],
      },
      { place: { what: 'text', n: 2 }, lines: [{ how: 'new', line: '落款' }] },
      { place: { what: 'text-en', n: 2 }, lines: [{ how: 'new', line: 'Signed' }] },
    ]);
    expect(differences(after, version).map(({ place }) => place)).toEqual([
      { what: 'number' },
      { what: 'text', n: 2 },
      { what: 'text-en', n: 2 },
    ]);
  });

  test('another form and another file are said', () => {
    const file = { ...version, form: 'file' as const, body: null, file: { sha256: 'ab'.repeat(32) } };
    const other = { ...file, file: { sha256: 'cd'.repeat(32) } };
    expect(differences(version, file).map(({ place }) => place.what)).toEqual(['form', 'file', 'text']);
    expect(differences(file, other).map(({ place }) => place.what)).toEqual(['file']);
  });
});
