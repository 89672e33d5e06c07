import { readTemplate } from '#shared/domain/flow/read-template.ts';
import type { LawProfile } from '#shared/domain/flow/template-fault.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { FlowFault } from '#shared/protocol/flows.ts';
import type { Json } from './draft.ts';

/** What keeps a template from being saved; the hub's own checks under the site's rules, so that the page says it while one types. */
export function faultsOf(template: Json, rules: LawProfile): readonly FlowFault[] {
  const read = readTemplate(template, rules);
  return read.ok
    ? []
    : read.faults.map(({ code, path, message }) => ({ code, path, message: message.zh, messageEn: message.en }));
}

/** The words of a fault. */
export function faultText(fault: FlowFault, language: Language): string {
  return language === 'en' ? fault.messageEn : fault.message;
}
