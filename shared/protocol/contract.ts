import './no-eval.ts';
import type { Call } from './call.ts';
import { backupCalls } from './backups.ts';
import { bulkPaperCalls } from './bulk-papers.ts';
import { dayReportCalls } from './day-report.ts';
import { careCalls } from './care.ts';
import { buildingMapCalls } from './building-map.ts';
import { caseCalls } from './cases.ts';
import { caseStepCalls } from './case-steps.ts';
import { inspectionCalls } from './inspections.ts';
import { caseOutcomeCalls } from './case-outcomes.ts';
import { caseAfterwardsCalls } from './case-afterwards.ts';
import { visitCalls } from './visits.ts';
import { customerCalls } from './customer.ts';
import { displayCalls } from './displays.ts';
import { diagnosisCalls } from './diagnosis.ts';
import { documentCalls } from './documents.ts';
import { flowCalls } from './flows.ts';
import { floorCalls } from './floor.ts';
import { siteCalls } from './site.ts';
import { sessionCalls } from './sessions.ts';
import { stationCalls } from './stations.ts';
import { floorPlanCalls } from './floor-plan.ts';
import { peopleCalls } from './people.ts';
import { healthCalls } from './health.ts';
import { journalCalls } from './journal.ts';
import { reportCalls } from './reports.ts';
import { voiceCalls } from './voice.ts';
import { noticePaperCalls } from './notice-papers.ts';
import { noticeRuleCalls } from './notice-rules.ts';
import { noticeCalls } from './notices.ts';
import { appointmentCalls } from './appointments.ts';
import { mailingCalls } from './mailings.ts';
import { outlookCalls } from './outlook.ts';
import { ownMeasurementCalls } from './own-measurement.ts';
import { personalDataCalls } from './personal-data.ts';
import { retentionCalls } from './retention.ts';
import { pairingCalls } from './pairing.ts';
import { printingCalls } from './printing.ts';
import { profileCalls } from './profile.ts';
import { drillCalls } from './drills.ts';
import { rehearsalCalls } from './rehearsals.ts';
import { serviceQualityCalls } from './service-quality.ts';
import { settlementCalls } from './settlements.ts';
import { reminderCalls } from './reminders.ts';
import { handoverPlanCalls } from './handover-plan.ts';
import { signInSheetCalls } from './sign-in-sheets.ts';
import { talkingPointCalls } from './talking-points.ts';
import { ticketCalls } from './tickets.ts';
import { trustCalls } from './trust.ts';
import { updateCalls } from './update-moment.ts';
import { unitCalls } from './units.ts';

/** Every call of the HTTP interface. Routes, the typed client and openapi.json all come from here. */
export const contract = {
  ...siteCalls,
  ...sessionCalls,
  ...stationCalls,
  ...pairingCalls,
  ...trustCalls,
  ...updateCalls,
  ...floorPlanCalls,
  ...peopleCalls,
  ...journalCalls,
  ...reportCalls,
  ...voiceCalls,
  ...floorCalls,
  ...ticketCalls,
  ...unitCalls,
  ...ownMeasurementCalls,
  ...flowCalls,
  ...profileCalls,
  ...caseCalls,
  ...caseStepCalls,
  ...inspectionCalls,
  ...caseOutcomeCalls,
  ...caseAfterwardsCalls,
  ...visitCalls,
  ...documentCalls,
  ...customerCalls,
  ...settlementCalls,
  ...noticeCalls,
  ...noticeRuleCalls,
  ...displayCalls,
  ...noticePaperCalls,
  ...printingCalls,
  ...bulkPaperCalls,
  ...appointmentCalls,
  ...mailingCalls,
  ...talkingPointCalls,
  ...handoverPlanCalls,
  ...signInSheetCalls,
  ...reminderCalls,
  ...diagnosisCalls,
  ...backupCalls,
  ...personalDataCalls,
  ...retentionCalls,
  ...healthCalls,
  ...careCalls,
  ...dayReportCalls,
  ...serviceQualityCalls,
  ...rehearsalCalls,
  ...drillCalls,
  ...outlookCalls,
  ...buildingMapCalls,
} as const satisfies Record<string, Call>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
