import type { PairingRefusal } from '../pairing/pairing-refusals.ts';
import type { BackupPayloads } from '../backup/backup-events.ts';
import type { BulkPayloads } from '../bulk/bulk-events.ts';
import type { QualityPayloads } from '../service-quality/quality-events.ts';
import type { SettingChange } from '../settings/setting-changes.ts';
import type { ReportPayloads } from '../report/report-events.ts';
import type { CarePayloads } from '../care/care-events.ts';
import type { DocumentKind } from '../papers/document-kinds.ts';
import type {
  CalendarDate,
  CaseId,
  DeskId,
  DocumentId,
  Instant,
  NoticeVersionId,
  ServiceId,
  SignatureId,
  StaffId,
  StageId,
  StationId,
  UnitId,
} from '../ids.ts';
import type { AppointmentPayloads } from '../appointments/appointment-events.ts';
import type { HandoverPlanPayloads } from '../handover-plan/handover-plan-events.ts';
import type { MailingPayloads } from '../mailing/mailing-events.ts';
import type { RehearsalPayloads } from '../rehearsal/rehearsal-events.ts';
import type { ErasurePayloads } from '../privacy/erasure-events.ts';
import type { RetentionPayloads } from '../retention/retention-events.ts';
import type { Place } from '../line/place.ts';
import type { PrintingPayloads } from '../printing/printing-events.ts';
import type { ReminderPayloads } from '../reminders/reminder-events.ts';
import type { TalkingPointPayloads } from '../talking-points/talking-point-events.ts';
import type { ActVerb } from '../ticket/transition.ts';

/** A pointer to erasable words: the journal keeps only their salted hash (design: the journal is the spine). */
export type WordsRef = { readonly textId: string; readonly saltedHash: string };

/** A version of a notice, with the kind it is of. */
type VersionNamed = { readonly kind: string; readonly versionId: NoticeVersionId; readonly version: number };
type Numbered = { readonly number: string };
type StepNamed = { readonly stageId: StageId; readonly stepId: string; readonly kind: string };

/** Those that are told where they belong. */
type ToldElsewhere = PrintingPayloads &
  BulkPayloads &
  AppointmentPayloads &
  MailingPayloads &
  HandoverPlanPayloads &
  BackupPayloads &
  RehearsalPayloads &
  TalkingPointPayloads &
  ErasurePayloads &
  RetentionPayloads &
  CarePayloads &
  ReminderPayloads &
  ReportPayloads &
  QualityPayloads;

/** Payloads by entry type. Ids, codes and numbers only: no name, no phone, nothing a person wrote. */
export type JournalPayloads = ToldElsewhere & {
  'site.created': { readonly demo: boolean };
  /** Somebody took what is sent to whoever looks for a fault. */
  'site.diagnosed': Record<string, never>;
  /** `changes` is missing where Keyturn did not write it down yet. */
  'settings.changed': { readonly fields: readonly string[]; readonly changes?: readonly SettingChange[] };
  'service.saved': { readonly letter: string; readonly stageIds: readonly StageId[] };
  'stage.saved': { readonly priorMinutes: number };
  'desk.saved': { readonly number: number; readonly kind: 'counter' | 'guide' };
  'desk.retired': Record<string, never>;
  'staff.saved': { readonly roles: readonly string[]; readonly active: boolean };
  'staff.pin-changed': Record<string, never>;
  'staff.signed-in': Record<string, never>;
  'staff.signed-out': Record<string, never>;
  'staff.sign-in-refused': { readonly reason: 'pin' | 'limit' };
  'station.code-made': { readonly role: string };
  'station.paired': { readonly role: string };
  /** A device that proved no code, or left in the middle: a typing mistake, or somebody between it and the hub. */
  'station.pairing-refused': { readonly reason: PairingRefusal };
  'station.revoked': Record<string, never>;
  'station.trouble': { readonly code: string };
  'voice.clip-saved': { readonly language: string; readonly clip: string; readonly sha256: string };
  'voice.clip-removed': { readonly language: string; readonly clip: string };
  'desk.opened': { readonly stageIds: readonly StageId[]; readonly staffId: StaffId };
  'desk.paused': { readonly reason: WordsRef };
  'desk.closed': { readonly by: 'staff' | 'sign-out' | 'day-close' };
  'day.closed': { readonly date: CalendarDate; readonly automatic: boolean; readonly expired: number };
  'unit.created': UnitFigures;
  'unit.changed': UnitFigures;
  'unit.locked': { readonly wrongTries: number };
  'unit.unlocked': Record<string, never>;
  'unit.check-in-refused': { readonly wrongTries: number };
  'unit.opened': { readonly what: 'owners' };
  'unit.measurement-shown': Record<string, never>;
  'unit.noted': { readonly note: WordsRef };
  'roster.imported': {
    readonly sha256: string;
    readonly rows: number;
    readonly created: number;
    readonly updated: number;
  };
  'paper-numbers.printed': { readonly from: number; readonly to: number };
  'flow.saved': { readonly version: number; readonly sha256: string };
  'visits.exported': { readonly from: CalendarDate; readonly to: CalendarDate; readonly rows: number };
  'profile.saved': { readonly fields: readonly string[]; readonly changes?: readonly SettingChange[] };
  'case.opened': {
    readonly serviceId: ServiceId | null;
    readonly unitId: UnitId | null;
    readonly flowId: string;
    readonly flowVersion: number;
  };
  /** A handover that was done is gone through once more, as a supervisor decided; `before` is the one that was done. */
  'case.begun-again': { readonly before: CaseId; readonly reason: WordsRef };
  'case.resumed': { readonly reopened: readonly string[] };
  'case.done': Record<string, never>;
  'case.reopened': Record<string, never>;
  'case.stage-completed': { readonly stageId: StageId };
  'case.refused': { readonly grounds: readonly string[]; readonly words: WordsRef };
  'case.deemed': { readonly date: CalendarDate; readonly noticeDate: CalendarDate; readonly reason: WordsRef };
  'case.withdrawn': { readonly reason: WordsRef };
  'case.situation-set': { readonly hash: string };
  'case.escort-set': { readonly staffId: StaffId | null; readonly reason: WordsRef | null };
  'case.attended': Record<string, never>;
  'case.people-opened': Record<string, never>;
  'case.consent-withdrawn': { readonly stepId: string; readonly itemId: string };
  'case.custody-returned': { readonly stepId: string; readonly itemId: string; readonly to: 'owner' | 'agent' };
  'case.paper-brought': { readonly stepId: string; readonly paperId: string };
  'case.file-kept': { readonly fileId: string; readonly sha256: string; readonly bytes: number };
  'inspection.item-kept': {
    readonly stepId: string;
    readonly itemId: string;
    readonly kind: 'fine' | 'defect' | 'meter';
    readonly severity: string | null;
  };
  'inspection.item-dropped': { readonly stepId: string; readonly itemId: string };
  'step.completed': StepNamed & { readonly resultHash: string };
  'step.waived': StepNamed & { readonly reason: WordsRef };
  'step.disputed': StepNamed & { readonly words: WordsRef };
  'step.reopened': StepNamed & { readonly reason: WordsRef | null };
  'document.made': Numbered & {
    readonly kind: DocumentKind;
    /** Null for papers of a home without a case, and of the site. */
    readonly caseId: CaseId | null;
    readonly unitId?: UnitId;
    readonly stepId: string | null;
    readonly contentHash: string;
    /** Of the bytes as they are signed. */
    readonly sha256: string;
  };
  /** `by` is the number of the paper that replaces it; null where its step was opened again. */
  /** The late homes with their owners left as a file; the subject is the site. */
  'document.late-list-exported': { readonly until: CalendarDate; readonly homes: number };
  'document.superseded': Numbered & { readonly by: string | null };
  'document.signed': Numbered & {
    readonly signatureId: SignatureId;
    /** Of the bytes the signer was shown. */
    readonly sha256: string;
    /** Of the sealed record: strokes, signer, witness, station and time. */
    readonly signatureHash: string;
    readonly capacity: 'owner' | 'agent';
    readonly ownerIndex: number | null;
  };
  'document.sealed': Numbered & {
    readonly frozenSha256: string;
    readonly signedSha256: string;
    readonly signatureSeqs: readonly number[];
  };
  /** Signed by hand on paper; the hash is of the name of who saw it, under the household's key. */
  'document.wet-ink': Numbered & { readonly witnessHash: string };
  /** What the screen at a desk showed of a case, as evidence of what the family was shown. */
  'customer.shown': {
    readonly deskId: DeskId;
    readonly caseId: CaseId;
    readonly stepId: string | null;
    readonly what: CustomerShown;
    readonly pointId?: string;
    readonly lineId?: string;
    readonly documentId?: DocumentId;
  };
  'customer.cleared': { readonly deskId: DeskId };
  'customer.bound': { readonly deskId: DeskId | null };
  /** Somebody else than who began it wrote in the draft: they do not review it either. */
  'notice.co-written': VersionNamed;
  'notice.submitted': VersionNamed & { readonly contentHash: string };
  'notice.reviewed': VersionNamed & {
    readonly right: string;
    readonly outcome: 'approved' | 'refused';
    readonly reason: WordsRef | null;
    /** A sign-off on paper: who signed, and the SHA-256 of the kept scan. */
    readonly paper: { readonly signedBy: WordsRef; readonly sha256: string } | null;
  };
  'notice.published': VersionNamed & { readonly contentHash: string };
  'notice.superseded': VersionNamed;
  'notice.withdrawn': VersionNamed & { readonly reason: WordsRef };
  'notice.expired': VersionNamed & { readonly expiresOn: CalendarDate };
  'notice.plan-saved': { readonly fields: readonly string[] };
  'notice.kind-added': Record<string, never>;
  'notice.rule-added': { readonly mode: string };
  'notice.rule-removed': { readonly mode: string; readonly reason: WordsRef };
  'notice.rule-restored': { readonly mode: string };
  'notice.playlist-saved': { readonly slots: number };
  /** What a screen showed: the digest of its intervals, which lie beside the journal. */
  'notice.displayed': {
    readonly from: Instant;
    readonly to: Instant;
    readonly intervals: number;
    readonly digest: string;
  };
  'ticket.issued': Numbered & {
    readonly serviceId: ServiceId;
    readonly stageId: StageId;
    readonly caseId: CaseId | null;
    readonly unitIds: readonly UnitId[];
    readonly businessDate: CalendarDate;
    readonly firstArrival: Instant;
    readonly due: Instant;
    readonly priority: boolean;
    readonly enteredByHand: boolean;
    readonly place: Place;
  };
  'ticket.called': Numbered & {
    readonly stageId: StageId;
    readonly deskId: DeskId;
    readonly chosen: boolean;
    readonly reason: WordsRef | null;
  };
  'ticket.recalled': Numbered & { readonly stageId: StageId; readonly deskId: DeskId; readonly calls: number };
  'ticket.started': Numbered & { readonly stageId: StageId; readonly deskId: DeskId };
  'ticket.stage-completed': Numbered & { readonly stageId: StageId; readonly nextStageId: StageId | null };
  'ticket.held': Numbered & { readonly stageId: StageId; readonly deskId: DeskId };
  'ticket.resumed': Numbered & { readonly stageId: StageId; readonly deskId: DeskId };
  'ticket.transferred': Numbered & { readonly fromStageId: StageId; readonly stageId: StageId };
  'ticket.handed-over': Numbered & {
    readonly stageId: StageId;
    readonly fromDeskId: DeskId;
    readonly deskId: DeskId;
    /** Where a supervisor sent the household elsewhere. */
    readonly reason?: WordsRef;
  };
  'ticket.no-show': Numbered & { readonly stageId: StageId; readonly deskId: DeskId; readonly calls: number };
  'ticket.returned': Numbered & { readonly stageId: StageId; readonly place: Place };
  'ticket.cancelled': Numbered & { readonly stageId: StageId; readonly reason: WordsRef | null };
  'ticket.expired': Numbered & { readonly stageId: StageId; readonly automatic: boolean };
  'ticket.prioritised': Numbered & { readonly stageId: StageId; readonly priority: boolean };
  'ticket.undone': Numbered & { readonly stageId: StageId; readonly verb: ActVerb };
  'ticket.slip-reprinted': Numbered & { readonly stageId: StageId };
  'ticket.home-added': Numbered & {
    readonly stageId: StageId;
    readonly unitId: UnitId;
    readonly caseId: CaseId | null;
  };
  'ticket.service-changed': Numbered & { readonly stageId: StageId; readonly toTicketId: string };
};

/** The kinds of things a customer screen is sent. */
export type CustomerShown =
  | 'welcome'
  | 'step'
  | 'point'
  | 'settlement'
  | 'document'
  | 'sign'
  | 'rate'
  | 'consent'
  | 'done';

/** Figures of a home as imported: areas in hundredths of a square metre, money in fen. */
export type UnitFigures = {
  readonly contractArea: number;
  readonly measuredArea: number | null;
  readonly unitPrice: number | null;
  readonly totalPrice: number | null;
};

export type JournalType = keyof JournalPayloads;

/** What a service asks to be written down; the journal adds seq, time, site, actor and hashes. */
export type JournalEvent = {
  readonly [T in JournalType]: { readonly type: T; readonly subjectId: string; readonly payload: JournalPayloads[T] };
}[JournalType];

/** One entry of the journal as stored and shown. `at` is UTC and never decreases; `seq` orders. */
export type JournalEntry = JournalEvent & {
  readonly seq: number;
  readonly at: Instant;
  readonly siteId: string;
  readonly stationId: StationId | null;
  readonly actorId: StaffId | null;
  readonly prevHash: string;
  readonly hash: string;
};
