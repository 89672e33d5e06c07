import { describe, expect, test } from 'vitest';
import { readTemplate } from '#shared/domain/flow/read-template.ts';
import { nationalLaw, type TemplateFaultCode, templateFaultCodes } from '#shared/domain/flow/template-fault.ts';
import { type FaultyTemplate, faultyTemplates, templateOf } from '../../../support/flows/faulty-templates.ts';
import { smallHandover } from '../../../support/flows/small-handover.ts';

function faultsOf(row: FaultyTemplate) {
  const reading = readTemplate(templateOf(row), row.profile ?? nationalLaw);
  return reading.ok ? [] : reading.faults;
}

test('the small handover that they all begin from is sound', () => {
  expect(readTemplate(smallHandover())).toMatchObject({ ok: true });
});

test('every fault a template can have is in the table, but those of how YAML is written', () => {
  const tried = new Set(faultyTemplates.map(({ fault }) => fault));
  expect(templateFaultCodes.filter((code) => !tried.has(code) && !code.startsWith('yaml'))).toEqual([]);
  expect(new Set(templateFaultCodes).size).toBe(templateFaultCodes.length);
});

const han = /[\u3400-\u9fff]/u;

describe.each(faultyTemplates)('$what: $fault', (row) => {
  const faults = faultsOf(row);

  test('is refused by its code and its place', () => {
    expect(faults.map(({ code, path }) => `${code} ${path}`)).toContain(`${row.fault} ${row.at}`);
  });

  test('is said in Chinese and in English', () => {
    for (const { message } of faults) {
      expect(message.zh).toMatch(han);
      // What a person wrote may be quoted; the sentence is English all the same.
      expect(message.en.replace(/“[^”]*”/g, '')).toMatch(/^[A-Z].*[a-z]/);
      expect(message.en.replace(/“[^”]*”/g, '')).not.toMatch(han);
    }
  });
});

test('no two faults say the same', () => {
  const said = new Map<string, Set<TemplateFaultCode>>();
  for (const row of faultyTemplates) {
    for (const { code, message } of faultsOf(row)) {
      for (const words of [message.zh, message.en]) said.set(words, (said.get(words) ?? new Set()).add(code));
    }
  }
  expect([...said].filter(([, codes]) => codes.size > 1)).toEqual([]);
});
