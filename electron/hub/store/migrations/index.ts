import type { Database } from 'better-sqlite3';
import * as foundation from './0001-foundation.ts';
import * as guidedCases from './0002-guided-cases.ts';
import * as documents from './0003-documents.ts';
import * as inspections from './0004-inspections.ts';
import * as customerScreens from './0005-customer-screens.ts';
import * as notices from './0006-notices.ts';
import * as pairingTries from './0007-pairing-tries.ts';
import * as printing from './0008-printing.ts';
import * as contractTerms from './0009-contract-terms.ts';
import * as bulkPapers from './0010-bulk-papers.ts';
import * as mailings from './0011-mailings.ts';
import * as papersOfHomes from './0012-papers-of-homes.ts';
import * as secondFolder from './0014-second-folder.ts';
import * as noticesOfHomes from './0013-notices-of-homes.ts';
import * as careRequests from './0015-care-requests.ts';
import * as talkingPoints from './0017-talking-points.ts';

import * as deskPlans from './0016-desk-plans.ts';
import * as erasedHouseholds from './0018-erased-households.ts';
import * as reminders from './0019-reminders.ts';
import * as handoverPlan from './0020-handover-plan.ts';
import * as serviceQuality from './0021-service-quality.ts';
import * as retention from './0022-retention.ts';
import * as quietHours from './0023-quiet-hours.ts';
import * as rareLookups from './0024-rare-lookups.ts';

/** One numbered step of the schema. */
export type Migration = { readonly version: number; readonly name: string; readonly up: (db: Database) => void };

/** All steps in ascending order; a shipped step is never edited, only followed by another. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'foundation', up: foundation.up },
  { version: 2, name: 'guided-cases', up: guidedCases.up },
  { version: 3, name: 'documents', up: documents.up },
  { version: 4, name: 'inspections', up: inspections.up },
  { version: 5, name: 'customer-screens', up: customerScreens.up },
  { version: 6, name: 'notices', up: notices.up },
  { version: 7, name: 'pairing-tries', up: pairingTries.up },
  { version: 8, name: 'printing', up: printing.up },
  { version: 9, name: 'contract-terms', up: contractTerms.up },
  { version: 10, name: 'bulk-papers', up: bulkPapers.up },
  { version: 11, name: 'mailings', up: mailings.up },
  { version: 12, name: 'papers-of-homes', up: papersOfHomes.up },
  { version: 13, name: 'notices-of-homes', up: noticesOfHomes.up },
  { version: 14, name: 'second-folder', up: secondFolder.up },
  { version: 15, name: 'care-requests', up: careRequests.up },
  { version: 16, name: 'desk-plans', up: deskPlans.up },
  { version: 17, name: 'talking-points', up: talkingPoints.up },
  { version: 18, name: 'erased-households', up: erasedHouseholds.up },
  { version: 19, name: 'reminders', up: reminders.up },
  { version: 20, name: 'handover-plan', up: handoverPlan.up },
  { version: 21, name: 'service-quality', up: serviceQuality.up },
  { version: 22, name: 'retention', up: retention.up },
  { version: 23, name: 'quiet-hours', up: quietHours.up },
  { version: 24, name: 'rare-lookups', up: rareLookups.up },
];

/** The schema this build speaks. */
export const schemaVersion = migrations.at(-1)?.version ?? 0;
