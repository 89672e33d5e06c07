import type { JournalPayloads, JournalType, UnitFigures } from '#shared/domain/journal/events.ts';
import { formatNumber, paperSeries } from '#shared/domain/ticket/number.ts';
import { fill, type Language } from '#shared/i18n/words.ts';
import { journalSentences, journalWords, settingNames } from '#shared/i18n/manage-journal.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import type { JournalEntryView } from '#shared/protocol/journal.ts';
import { backupTellers } from './backup-tellers.ts';
import { bulkTellers } from './bulk-tellers.ts';
import { qualityTellers } from './quality-tellers.ts';
import { reportTellers } from './report-tellers.ts';
import { careTellers } from './care-tellers.ts';
import { erasureTellers } from './erasure-tellers.ts';
import { retentionTellers } from './retention-tellers.ts';
import { appointmentTellers } from './appointment-tellers.ts';
import { handoverPlanTellers } from './handover-plan-tellers.ts';
import { mailingTellers } from './mailing-tellers.ts';
import type { Names } from './names.ts';
import { rehearsalTellers } from './rehearsal-tellers.ts';
import { printingTellers } from './printing-tellers.ts';
import { reminderTellers } from './reminder-tellers.ts';
import { talkingPointTellers } from './talking-point-tellers.ts';

type Values = Readonly<Record<string, string | number>>;
type JournalWord = keyof (typeof journalWords)['zh-CN'];
type Told<T extends JournalType> = {
  readonly payload: JournalPayloads[T];
  readonly subject: string;
  readonly names: Names;
  readonly t: (key: JournalWord, values?: Values) => string;
  readonly language: Language;
};

/** What each type of entry has to say; a type added to the journal without its words does not compile. */
const tellers: { readonly [T in JournalType]: (told: Told<T>) => Values } = {
  ...printingTellers,
  ...bulkTellers,
  ...appointmentTellers,
  ...mailingTellers,
  ...handoverPlanTellers,
  ...talkingPointTellers,
  ...reminderTellers,
  ...backupTellers,
  ...erasureTellers,
  ...retentionTellers,
  ...careTellers,
  ...reportTellers,
  ...qualityTellers,
  ...rehearsalTellers,
  'site.created': ({ payload, t }) => ({ demo: payload.demo ? t('demo') : '' }),
  'site.diagnosed': () => ({}),
  'settings.changed': ({ payload, language, t }) => {
    const known: Readonly<Record<string, string>> = settingNames[language];
    return { fields: payload.fields.map((field) => known[field] ?? field).join(t('separator')) };
  },
  'service.saved': ({ payload, subject, names, t }) => ({
    letter: payload.letter,
    service: names.service(subject),
    stages: stages(payload.stageIds, names, t('separator')),
  }),
  'stage.saved': ({ payload, subject, names }) => ({ stage: names.stage(subject), minutes: payload.priorMinutes }),
  'desk.saved': ({ payload, subject, names, t }) => ({
    kind: t(payload.kind),
    number: payload.number,
    desk: names.desk(subject),
  }),
  'desk.retired': ({ subject, names }) => ({ desk: names.desk(subject) }),
  'staff.saved': ({ payload, subject, names, t }) => ({
    person: names.person(subject),
    roles: payload.roles.map(names.staffRole).join(t('separator')),
    off: payload.active ? '' : t('switchedOff'),
  }),
  'staff.pin-changed': person,
  'staff.signed-in': person,
  'staff.signed-out': person,
  'staff.sign-in-refused': ({ payload, subject, names, t }) => ({
    person: names.person(subject),
    reason: t(`refused-${payload.reason}`),
  }),
  'station.code-made': ({ payload, names }) => ({ role: names.stationRole(payload.role) }),
  'station.paired': ({ payload, subject, names }) => ({
    station: names.station(subject),
    role: names.stationRole(payload.role),
  }),
  'station.pairing-refused': ({ payload, t }) => ({ reason: t(`pairing-${payload.reason}`) }),
  'station.revoked': ({ subject, names }) => ({ station: names.station(subject) }),
  'station.trouble': ({ payload, subject, names, language }) => {
    const words: Readonly<Record<string, string>> = journalWords[language];
    return { station: names.station(subject), trouble: words[`trouble-${payload.code}`] ?? payload.code };
  },
  'voice.clip-saved': clip,
  'voice.clip-removed': clip,
  'desk.opened': ({ payload, subject, names, t }) => ({
    desk: names.desk(subject),
    stages: stages(payload.stageIds, names, t('separator')),
  }),
  'desk.paused': ({ subject, names }) => ({ desk: names.desk(subject) }),
  'desk.closed': ({ payload, subject, names, t }) => ({ desk: names.desk(subject), by: t(`closed-${payload.by}`) }),
  'day.closed': ({ payload, t }) => ({
    how: t(payload.automatic ? 'automatic' : 'byHand'),
    date: payload.date,
    expired: payload.expired,
  }),
  'unit.created': figures,
  'unit.changed': figures,
  'unit.locked': tries,
  'unit.unlocked': home,
  'unit.check-in-refused': tries,
  'unit.opened': home,
  'unit.measurement-shown': home,
  'unit.noted': home,
  'roster.imported': ({ payload: { rows, created, updated } }) => ({ rows, created, updated }),
  'paper-numbers.printed': ({ payload }) => ({
    from: formatNumber(paperSeries, payload.from),
    to: formatNumber(paperSeries, payload.to),
  }),
  'flow.saved': ({ payload, subject }) => ({ flow: subject, version: payload.version }),
  'visits.exported': ({ payload: { from, to, rows } }) => ({ from, to, rows }),
  'profile.saved': ({ payload, language, t }) => {
    const known: Readonly<Record<string, string>> = profileWords[language];
    return { fields: payload.fields.map((field) => known[`part-${field}`] ?? field).join(t('separator')) };
  },
  'case.opened': ({ payload, names, t }) => ({
    home: payload.unitId === null ? t('visitor') : names.home(payload.unitId),
    flow: payload.flowId,
    version: payload.flowVersion,
  }),
  'case.resumed': ({ subject }) => ({ subject }),
  'case.stage-completed': ({ payload, names }) => ({ stage: names.stage(payload.stageId) }),
  'case.refused': ({ payload, subject, t }) => ({ subject, grounds: payload.grounds.join(t('separator')) }),
  'case.deemed': ({ payload, subject }) => ({ subject, date: payload.date }),
  'case.withdrawn': ({ subject }) => ({ subject }),
  'case.begun-again': ({ payload }) => ({ before: payload.before }),
  'case.situation-set': ({ subject }) => ({ subject }),
  'case.escort-set': ({ payload, names, t }) => ({
    person: payload.staffId === null ? t('none') : names.person(payload.staffId),
  }),
  'case.attended': ({ subject }) => ({ subject }),
  'case.people-opened': ({ subject }) => ({ subject }),
  'case.consent-withdrawn': ({ payload, names }) => ({ step: names.step(payload.stepId), item: payload.itemId }),
  'case.custody-returned': ({ payload }) => ({ item: payload.itemId }),
  'case.paper-brought': ({ payload }) => ({ item: payload.paperId }),
  'case.file-kept': ({ subject }) => ({ subject }),
  'inspection.item-kept': ({ payload, t }) => ({ what: t(`found-${payload.kind}`) }),
  'inspection.item-dropped': ({ subject }) => ({ subject }),
  'step.completed': ({ payload, names }) => ({ step: names.step(payload.stepId) }),
  'step.waived': ({ payload, names }) => ({ step: names.step(payload.stepId) }),
  'step.disputed': ({ payload, names }) => ({ step: names.step(payload.stepId) }),
  'step.reopened': ({ payload, names }) => ({ step: names.step(payload.stepId) }),
  'case.done': ({ subject }) => ({ subject }),
  'case.reopened': ({ subject }) => ({ subject }),
  'document.made': ({ payload, language }) => ({ number: payload.number, title: paperTitles[language][payload.kind] }),
  'document.late-list-exported': ({ payload: { until, homes } }) => ({ until, homes }),
  'document.superseded': ({ payload: { number, by }, t }) => ({
    number,
    instead: by === null ? '' : t('replacedBy', { by }),
  }),
  'document.signed': ({ payload: { number, ownerIndex }, t }) => ({
    number,
    who: ownerIndex === null ? t('signerAgent') : t('signerOwner', { place: ownerIndex + 1 }),
  }),
  'document.sealed': ({ payload: { number } }) => ({ number }),
  'document.wet-ink': ({ payload: { number } }) => ({ number }),
  'customer.shown': ({ payload, names, t }) => ({
    desk: names.desk(payload.deskId),
    what: t(`shown-${payload.what}`),
    detail: payload.pointId ?? payload.lineId ?? payload.stepId ?? '',
  }),
  'customer.cleared': ({ payload, names }) => ({ desk: names.desk(payload.deskId) }),
  'customer.bound': ({ payload, subject, names, t }) => ({
    station: names.station(subject),
    desk: payload.deskId === null ? t('none') : names.desk(payload.deskId),
  }),
  'notice.co-written': notice,
  'notice.submitted': notice,
  'notice.reviewed': ({ payload, names, t }) => ({
    kind: names.noticeKind(payload.kind),
    version: payload.version,
    right: names.staffRole(payload.right),
    outcome: t(`review-${payload.outcome}`),
    paper: payload.paper === null ? '' : t('onPaper'),
  }),
  'notice.published': notice,
  'notice.superseded': notice,
  'notice.withdrawn': notice,
  'notice.expired': ({ payload, names }) => ({
    kind: names.noticeKind(payload.kind),
    version: payload.version,
    date: payload.expiresOn,
  }),
  'notice.plan-saved': ({ payload, t }) => ({
    fields: payload.fields.map((field) => t(field === 'city' ? 'plan-city' : 'plan-periods')).join(t('separator')),
  }),
  'notice.kind-added': ({ subject, names }) => ({ kind: names.noticeKind(subject) }),
  'notice.rule-added': rule,
  'notice.rule-removed': rule,
  'notice.rule-restored': rule,
  'notice.playlist-saved': ({ payload, subject, names }) => ({
    station: names.station(subject),
    slots: payload.slots,
  }),
  'notice.displayed': ({ payload, subject, names }) => ({
    station: names.station(subject),
    intervals: payload.intervals,
  }),
  'ticket.issued': ({ payload, names, t }) => ({
    number: payload.number,
    service: names.service(payload.serviceId),
    stage: names.stage(payload.stageId),
    notes: `${payload.priority ? t('first') : ''}${payload.enteredByHand ? t('handwritten') : ''}`,
  }),
  'ticket.called': ({ payload, names, t }) => ({
    ...atDesk(payload, names),
    notes: payload.chosen ? t('chosen') : '',
  }),
  'ticket.recalled': ({ payload, names }) => ({ ...atDesk(payload, names), calls: payload.calls }),
  'ticket.started': ({ payload, names }) => atDesk(payload, names),
  'ticket.stage-completed': ({ payload, names, t }) => ({
    ...atStage(payload, names),
    next: payload.nextStageId === null ? t('flowDone') : t('goesOn', { stage: names.stage(payload.nextStageId) }),
  }),
  'ticket.held': ({ payload, names }) => atDesk(payload, names),
  'ticket.resumed': ({ payload, names }) => atDesk(payload, names),
  'ticket.transferred': ({ payload, names }) => ({
    ...atStage(payload, names),
    from: names.stage(payload.fromStageId),
  }),
  'ticket.handed-over': ({ payload, names }) => ({ ...atDesk(payload, names), from: names.desk(payload.fromDeskId) }),
  'ticket.no-show': ({ payload, names }) => ({ ...atDesk(payload, names), calls: payload.calls }),
  'ticket.returned': ({ payload, names }) => atStage(payload, names),
  'ticket.cancelled': ({ payload, names }) => atStage(payload, names),
  'ticket.expired': ({ payload, names, t }) => ({
    ...atStage(payload, names),
    how: t(payload.automatic ? 'automatic' : 'byHand'),
  }),
  'ticket.prioritised': ({ payload, names, t }) => ({
    ...atStage(payload, names),
    what: t(payload.priority ? 'prioritySet' : 'priorityCleared'),
  }),
  'ticket.undone': ({ payload, names, t }) => ({ ...atStage(payload, names), verb: t(`verb-${payload.verb}`) }),
  'ticket.slip-reprinted': ({ payload, names }) => atStage(payload, names),
  'ticket.home-added': ({ payload, names }) => ({ ...atStage(payload, names), home: names.home(payload.unitId) }),
  'ticket.service-changed': ({ payload, names }) => ({ ...atStage(payload, names), ticket: payload.toTicketId }),
};

type Anyone = Pick<Told<JournalType>, 'subject' | 'names'>;

function person({ subject, names }: Anyone): Values {
  return { person: names.person(subject) };
}

function notice({
  payload,
  names,
}: Anyone & { readonly payload: { readonly kind: string; readonly version: number } }): Values {
  return { kind: names.noticeKind(payload.kind), version: payload.version };
}

function rule({
  payload,
  subject,
  names,
  t,
}: Anyone & { readonly payload: { readonly mode: string }; readonly t: Told<JournalType>['t'] }): Values {
  return { kind: names.noticeKind(subject), mode: t(payload.mode === 'sales' ? 'mode-sales' : 'mode-handover') };
}

function home({ subject, names }: Anyone): Values {
  return { home: names.home(subject) };
}

function tries({ payload, subject, names }: Anyone & { readonly payload: { readonly wrongTries: number } }): Values {
  return { home: names.home(subject), tries: payload.wrongTries };
}

function figures({ payload, subject, names, t }: Anyone & { payload: UnitFigures; t: Told<JournalType>['t'] }): Values {
  const area = (hundredths: number) => (hundredths / 100).toFixed(2);
  return {
    home: names.home(subject),
    contractArea: area(payload.contractArea),
    measuredArea: payload.measuredArea === null ? t('none') : area(payload.measuredArea),
  };
}

function clip(told: {
  readonly payload: { readonly language: string; readonly clip: string };
  readonly language: Language;
}): Values {
  const words: Readonly<Record<string, string>> = journalWords[told.language];
  const { language, clip } = told.payload;
  return { language: words[`language-${language}`] ?? language, clip };
}

function atStage(payload: { readonly number: string; readonly stageId: string }, names: Names) {
  return { number: payload.number, stage: names.stage(payload.stageId) };
}

function atDesk(payload: { readonly number: string; readonly stageId: string; readonly deskId: string }, names: Names) {
  return { ...atStage(payload, names), desk: names.desk(payload.deskId) };
}

function stages(ids: readonly string[], names: Names, separator: string): string {
  return ids.map(names.stage).join(separator);
}

function isKnown(type: string): type is JournalType {
  return Object.hasOwn(tellers, type);
}

/** An entry of the journal in one sentence; a type this page does not know yet is named as it is. */
export function sentence(
  entry: Pick<JournalEntryView, 'type' | 'subjectId' | 'payload'>,
  names: Names,
  language: Language,
): string {
  if (!isKnown(entry.type)) return entry.type;
  // The hub wrote the payload by its type; the pair cannot be expressed across the wire.
  const tell = tellers[entry.type] as (told: Omit<Told<JournalType>, 'payload'> & { payload: unknown }) => Values;
  const values = tell({
    payload: entry.payload,
    subject: entry.subjectId,
    names,
    language,
    t: (key, filled) => fill(journalWords[language][key], filled),
  });
  return fill(journalSentences[language][entry.type], values);
}
