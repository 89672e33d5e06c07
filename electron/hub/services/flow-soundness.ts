import { readTemplate } from '#shared/domain/flow/read-template.ts';
import type { FlowTemplate } from '#shared/domain/flow/template.ts';
import type { TemplateFault } from '#shared/domain/flow/template-fault.ts';
import { AppError } from '#shared/protocol/errors.ts';
import type { FlowVersion } from '../flows/flow-library.ts';
import type { House } from './house.ts';

/**
 * What stands against a saved template by the rules in force now (contract Art. 11(3)1); none: it is sound. It was sound
 * when it was saved, but the site's rules, or somebody with the database at hand, may have changed since.
 */
export function faultsOf(house: House, template: FlowTemplate): readonly TemplateFault[] {
  const reading = readTemplate(template, house.directory.profile());
  return reading.ok ? [] : reading.faults;
}

/** Lets no new case begin on a flow that breaks a rule; those under way may finish. Throws flow-unsound with the rule. */
export function refuseUnsound(house: House, { template }: FlowVersion): void {
  const faults = faultsOf(house, template);
  const [first] = faults;
  if (!first) return;
  const { name } = template;
  throw new AppError('flow-unsound', undefined, {
    details: { flow: name.zh, flowEn: name.en, fault: first.message.zh, faultEn: first.message.en, rule: first.code },
    issues: faults.map(({ path, code }) => ({ path: `/template${path}`, message: code })),
  });
}
