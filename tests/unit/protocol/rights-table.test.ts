import { expect, test } from 'vitest';
import { rightWords } from '#shared/i18n/rights.ts';
import { type CallName, contract } from '#shared/protocol/contract.ts';
import type { Access } from '#shared/protocol/call.ts';
import { rightsTable } from '#shared/protocol/rights-table.ts';
import { roles, stationRoles } from '#shared/protocol/roles.ts';

const rows = rightsTable().flatMap((group) => group.rows);
const calls = Object.entries(contract) as [CallName, { access: Access }][];

test('the table has every call of the contract once, and no other', () => {
  expect(rows.map(({ name }) => name).toSorted()).toEqual(calls.map(([name]) => name).toSorted());
});

test('who may do what is in every cell what the contract says (contract-access.test.ts holds the hub to the same)', () => {
  const told = rows.map(({ name, staff, stations, open }) => [name, { staff, stations, open }] as const);
  const real = calls.map(([name, { access }]) => {
    const open = 'open' in access;
    const named = open || access.staff === 'any' ? roles : (access.staff ?? []);
    return [
      name,
      {
        staff: Object.fromEntries(roles.map((role) => [role, (named as readonly string[]).includes(role)])),
        stations: open ? [...stationRoles] : [...(access.stations ?? [])],
        open,
      },
    ] as const;
  });
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(real));
});

test('every line reads differently from every other, in both languages, and none speaks to programmers', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const lines = rows.map(({ name }) => rightWords(name, language));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line === '' || /\b(409|204)\b/.test(line))).toEqual([]);
  }
});
