import { expect, test } from 'vitest';
import { readOwners } from '#shared/domain/roster/owners.ts';

const first = '990000198001010012';
const second = '990000198202030028';

test.each(['张三、李四', '张三/李四', '张三，李四', '张三;李四', '张三；李四', '张三\n李四', '张　三、李 四、'])(
  'two owners in one cell: %j',
  (names) => {
    const reading = readOwners({ names, idTypes: '身份证', idNumbers: `${first}、${second}` });
    expect(reading).toEqual({
      owners: [
        { name: '张三', idType: 'id-card', idNumber: first },
        { name: '李四', idType: 'id-card', idNumber: second },
      ],
      faults: [],
      warnings: [],
    });
  },
);

test('types and numbers belong to the owners in their order', () => {
  const { owners } = readOwners({
    names: 'John Smith、李四',
    idTypes: '护照、居民身份证',
    idNumbers: `E1234567、${second}`,
  });
  expect(owners).toEqual([
    { name: 'John Smith', idType: 'passport', idNumber: 'E1234567' },
    { name: '李四', idType: 'id-card', idNumber: second },
  ]);
});

test('an empty place between two separators says which owner has no number', () => {
  const { owners, warnings } = readOwners({ names: '张三、李四', idTypes: null, idNumbers: `、${second}` });
  expect(owners.map((owner) => owner.idNumber)).toEqual([null, second]);
  expect(warnings).toEqual([{ column: 'idNumbers', code: 'id-missing' }]);
});

test('without a type, 18 characters are an ID card and must stand its check', () => {
  const { owners } = readOwners({ names: '张三、海语置业有限公司', idTypes: null, idNumbers: `${first}、46000012345` });
  expect(owners.map((owner) => owner.idType)).toEqual(['id-card', 'other']);
  const { faults } = readOwners({ names: '张三', idTypes: null, idNumbers: '990000198001010013' });
  expect(faults).toEqual([{ column: 'idNumbers', code: 'id-check-digit' }]);
});

test.each([
  [{ names: '张三、李四', idTypes: null, idNumbers: first }, 'id-count-differs'],
  [{ names: '张三', idTypes: null, idNumbers: null }, 'id-missing'],
  [{ names: '张三', idTypes: '工作证', idNumbers: 'A-77' }, 'id-type-unknown'],
  [{ names: '张三、李四、王五', idTypes: '身份证、身份证', idNumbers: '、、' }, 'id-type-count-differs'],
])('%j is taken with the warning %s', (cells, code) => {
  const reading = readOwners(cells);
  expect(reading.faults).toEqual([]);
  expect(reading.warnings.map((warning) => warning.code)).toContain(code);
});

test.each([
  [{ names: '张三', idTypes: null, idNumbers: `${first}、${second}` }, 'id-too-many'],
  [{ names: '、', idTypes: null, idNumbers: null }, 'owner-missing'],
  [{ names: '张三、007', idTypes: null, idNumbers: null }, 'owner-name-unreadable'],
  [{ names: '张三', idTypes: '身份证', idNumbers: 460_023_196_308_076_000 }, 'id-damaged'],
  [{ names: '张三、李四', idTypes: '身份证', idNumbers: '4.60023E+17、4.60023E+17' }, 'id-damaged'],
])('%j is refused: %s', (cells, code) => {
  expect(readOwners(cells).faults.map((fault) => fault.code)).toContain(code);
});
