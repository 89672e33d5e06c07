import { type BulkStore, openBulkStore } from './bulk.ts';
import { type CareStore, openCareStore } from './care.ts';
import { type CaseStore, openCaseStore } from './cases.ts';
import { type DayBooks, openDayBooks } from './day-books.ts';
import { type DayStore, openDayStore } from './days.ts';
import { type DeskPlanStore, openDeskPlanStore } from './desk-plans.ts';
import { type DisplayStore, openDisplayStore } from './displays.ts';
import { type ErasureStore, openErasureStore } from './erasure.ts';
import { type FlowStore, openFlowStore } from './flows.ts';
import { type DocumentStore, openDocumentStore } from './documents.ts';
import { type HandoverPlanStore, openHandoverPlanStore } from './handover-plan.ts';
import { type IdempotencyStore, openIdempotencyStore } from './idempotency.ts';
import { type InspectionStore, openInspectionStore } from './inspections.ts';
import { keepRows, type KeptRows } from './kept-rows.ts';
import { type JournalRows, openJournalRows } from './journal-rows.ts';
import { type MailingStore, openMailingStore } from './mailings.ts';
import { type NoticeStore, openNoticeStore } from './notices.ts';
import type { Store } from './open.ts';
import { openPaperNumberStore, type PaperNumberStore } from './paper-numbers.ts';
import { openPeopleStore, type PeopleStore } from './people.ts';
import { openPrintingStore, type PrintingStore } from './printing.ts';
import { openSitePlanStore, type SitePlanStore } from './site-plan.ts';
import { openStationStore, type StationStore } from './stations.ts';
import { openReminderStore, type ReminderStore } from './reminders.ts';
import { openRetentionStore, type RetentionStore } from './retention.ts';
import { openServiceQualityStore, type ServiceQualityStore } from './service-quality.ts';
import { openTalkingPointStore, type TalkingPointStore } from './talking-points.ts';
import { openTextStore, type TextStore } from './texts.ts';
import { openTicketStore, type TicketStore } from './tickets.ts';
import { openUnitStore, type UnitStore } from './units.ts';
import { openVoiceClipStore, type VoiceClipStore } from './voice-clips.ts';

/** All there is of a site in its database, one book per area. No SQL is written anywhere else. */
export type Books = {
  readonly keptRows: KeptRows;
  readonly plan: SitePlanStore;
  readonly people: PeopleStore;
  readonly stations: StationStore;
  readonly units: UnitStore;
  readonly cases: CaseStore;
  readonly flows: FlowStore;
  readonly inspections: InspectionStore;
  readonly tickets: TicketStore;
  readonly texts: TextStore;
  readonly days: DayStore;
  readonly dayBooks: DayBooks;
  readonly documents: DocumentStore;
  readonly paperNumbers: PaperNumberStore;
  readonly voiceClips: VoiceClipStore;
  readonly notices: NoticeStore;
  readonly displays: DisplayStore;
  readonly printing: PrintingStore;
  readonly bulk: BulkStore;
  readonly erasure: ErasureStore;
  readonly mailings: MailingStore;
  readonly talkingPoints: TalkingPointStore;
  readonly reminders: ReminderStore;
  readonly retention: RetentionStore;
  readonly serviceQuality: ServiceQualityStore;
  readonly care: CareStore;
  readonly deskPlans: DeskPlanStore;
  readonly handoverPlan: HandoverPlanStore;
  readonly journal: JournalRows;
  readonly idempotency: IdempotencyStore;
};

/** Opens every book of a store. */
export function openBooks(store: Store): Books {
  const keptRows = keepRows(store.db);
  return {
    keptRows,
    plan: openSitePlanStore(store),
    people: openPeopleStore(store),
    stations: openStationStore(store),
    units: openUnitStore(store),
    cases: openCaseStore(store, keptRows),
    flows: openFlowStore(store),
    inspections: openInspectionStore(store, keptRows),
    tickets: openTicketStore(store),
    texts: openTextStore(store),
    days: openDayStore(store),
    dayBooks: openDayBooks(store),
    documents: openDocumentStore(store, keptRows),
    paperNumbers: openPaperNumberStore(store),
    voiceClips: openVoiceClipStore(store),
    notices: openNoticeStore(store),
    displays: openDisplayStore(store),
    printing: openPrintingStore(store),
    bulk: openBulkStore(store),
    erasure: openErasureStore(store),
    mailings: openMailingStore(store),
    talkingPoints: openTalkingPointStore(store),
    reminders: openReminderStore(store),
    retention: openRetentionStore(store),
    serviceQuality: openServiceQualityStore(store),
    care: openCareStore(store),
    deskPlans: openDeskPlanStore(store),
    handoverPlan: openHandoverPlanStore(store),
    journal: openJournalRows(store),
    idempotency: openIdempotencyStore(store),
  };
}
