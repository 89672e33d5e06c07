import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkTemplate } from '#hub/flows/check-template.ts';
import { nationalLaw, templateFaultCodes } from '#shared/domain/flow/template-fault.ts';
import { bearer } from '../../support/hub/clients.ts';
import { type HandoverSite, openHandoverSite } from '../../support/hub/handover-site.ts';
import type { FlowFault } from '#shared/protocol/flows.ts';

const shipped = readFileSync(new URL('../../../resources/flows/handover.yaml', import.meta.url), 'utf8');

let site: HandoverSite;
beforeAll(async () => {
  site = await openHandoverSite();
});
afterAll(() => site.close());

/** Has a text checked as the editor of flows does. */
async function check(text: string): Promise<{ readonly ok: boolean; readonly faults: readonly FlowFault[] }> {
  const headers = { ...bearer(site.tokens.supervisor), 'content-type': 'text/yaml' };
  const url = '/api/v1/flows/validate';
  const answer = await site.server().inject({ method: 'POST', url, headers, payload: text });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

test('the handover that comes with the product has no fault', async () => {
  expect(await check(shipped)).toEqual({ ok: true, faults: [] });
});

const faulty: readonly (readonly [what: string, text: string, code: string, at: string])[] = [
  ['a key twice', 'id: small\nname: x\nid: other\n', 'yaml', '/line/3'],
  ['a bracket left open', 'id: small\nname: [zh\n', 'yaml', '/line/3'],
  ['a list in a list without end', `id: small\nname: ${'['.repeat(80)}\n`, 'yaml', '/line/2'],
  ['a reference', 'id: &a small\nname: *a\n', 'yaml.alias', ''],
  ['a reference to nothing', 'name: *nobody\n', 'yaml.alias', ''],
  ['a fault of the form', shipped.replace('purpose: handover', 'purpose: gift'), 'form.invalid-value', '/purpose'],
  [
    'a fault of the structure',
    shipped.replace('after: [papers]', 'after: [attic]'),
    'structure.unknown-stage',
    '/stages/1/after',
  ],
  ['a fault of the law', shipped.replace('keys: true', 'keys: false'), 'law.no-keys', '/stages'],
];

test.each(faulty)('%s is told with its place, in both languages', async (_, text, code, at) => {
  const { ok, faults } = await check(text);
  expect(ok).toBe(false);
  expect(faults.map((fault) => `${fault.code} ${fault.path}`)).toContain(`${code} ${at}`);
  for (const { message, messageEn } of faults) {
    expect(message).toMatch(/[\u3400-\u9fff]/u);
    expect(messageEn).toMatch(/[A-Za-z]{3}/);
  }
});

test('a text that keeps the reader busy for too long is no template', async () => {
  const [fault] = await checkTemplate({ text: shipped, profile: nationalLaw }, 0);
  expect(fault).toMatchObject({
    code: 'yaml.too-much',
    path: '',
    message: { zh: expect.stringContaining('太多'), en: expect.stringContaining('Too much') },
  });
});

test('every fault of how YAML is written was tried', () => {
  const tried = [...faulty.map(([, , code]) => code), 'yaml.too-much'];
  expect(templateFaultCodes.filter((code) => code.startsWith('yaml') && !tried.includes(code))).toEqual([]);
});
