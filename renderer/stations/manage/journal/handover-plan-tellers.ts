import type { HandoverPlanPayloads } from '#shared/domain/handover-plan/handover-plan-events.ts';
import { handoverPlanTold, handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { Language } from '#shared/i18n/words.ts';
import type { Names } from './names.ts';

type Values = Readonly<Record<string, string | number>>;
type Told<T extends keyof HandoverPlanPayloads> = {
  readonly payload: HandoverPlanPayloads[T];
  readonly subject: string;
  readonly names: Names;
  readonly language: Language;
};

/** What entries about the handover plan and its sign-in sheets have to say. */
export const handoverPlanTellers: { readonly [T in keyof HandoverPlanPayloads]: (told: Told<T>) => Values } = {
  'handover-plan.date-set': ({ payload }) => ({ date: payload.date }),
  'handover-plan.task-added': ({ payload, subject, names }) => ({ task: names.task(subject), due: payload.due }),
  'handover-plan.task-saved': ({ payload, subject, names, language }) => ({
    task: names.task(subject),
    due: payload.due ?? handoverPlanTold[language].countedBack,
    owner: payload.ownerId === null ? handoverPlanTold[language].nobody : names.person(payload.ownerId),
  }),
  'handover-plan.task-closed': ({ payload, subject, names, language }) => ({
    task: names.task(subject),
    how: handoverPlanWords[language][`state-${payload.as}`],
    on: payload.on,
    by: names.person(payload.by),
  }),
  'handover-plan.task-reopened': ({ subject, names }) => ({ task: names.task(subject) }),
  'handover-plan.packs-counted': ({ payload, subject, language }) => ({
    building: subject,
    homes: payload.homes,
    packs: payload.packs ?? handoverPlanTold[language].none,
    keySets: payload.keySets ?? handoverPlanTold[language].none,
  }),
  'handover-plan.exported': ({ payload: { homes, withOwners } }) => ({ homes, withOwners }),
  'sign-in-sheet.saved': ({ payload, language }) => ({
    kind: handoverPlanWords[language][`kind-${payload.kind}`],
    date: payload.date,
    listed: payload.listed,
    present: payload.present,
  }),
  'sign-in-sheet.opened': () => ({}),
  'sign-in-sheet.removed': () => ({}),
};
