import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { DisplayEvidence } from '#shared/domain/notices/evidence.ts';
import { resourceFile } from '#hub/resource-file.ts';

const page = readFileSync(resourceFile('static', 'evidence-verifier.html'), 'utf8');
const script = /<script>(.*)<\/script>/s.exec(page)?.[1] ?? '';
const context = createContext({
  TextEncoder,
  document: { getElementById: () => ({ addEventListener: () => undefined }) },
});
runInContext(script, context);

/** What the stand-alone page finds wrong in an evidence: its own script, run without its page. */
export function verifierFaults(evidence: DisplayEvidence): string[] {
  const faultsOf = runInContext('faultsOf', context) as (one: DisplayEvidence) => { readonly code: string }[];
  return faultsOf(evidence).map(({ code }) => code);
}
