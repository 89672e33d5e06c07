import { assertNever } from '#shared/domain/assert-never.ts';
import { AppointmentsPage } from './appointments/appointments-page.tsx';
import { BackupsPage } from './backups/backups-page.tsx';
import { BulkPage } from './bulk/bulk-page.tsx';
import { CasesPage } from './cases/cases-page.tsx';
import { ClosePage } from './day/close-page.tsx';
import { HomesPage } from './roster/homes-page.tsx';
import { FlowsPage } from './flows/flows-page.tsx';
import { HandoverPlanPage } from './handover-plan/handover-plan-page.tsx';
import { HealthPage } from './health/health-page.tsx';
import { JournalPage } from './journal/journal-page.tsx';
import { MailingPage } from './mailing/mailing-page.tsx';
import { MapPage } from './map/map-page.tsx';
import { CompliancePage } from './notices/compliance/compliance-page.tsx';
import { DisplaysPage } from './notices/displays/displays-page.tsx';
import { NoticesPage } from './notices/notices-page.tsx';
import { PlanPage } from './notices/plan/plan-page.tsx';
import { PlaylistsPage } from './notices/playlists/playlists-page.tsx';
import { ReviewsPage } from './notices/reviews/reviews-page.tsx';
import { RehearsalPage } from './rehearsal/rehearsal-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { PapersPage } from './papers/papers-page.tsx';
import { PrintingPage } from './printing/printing-page.tsx';
import { ProfilePage } from './profile/profile-page.tsx';
import { RetentionPage } from './retention/retention-page.tsx';
import { ReportPage } from './report/report-page.tsx';
import { RosterPage } from './roster/roster-page.tsx';
import { QualityPage } from './service-quality/quality-page.tsx';
import { RightsPage } from './rights/rights-page.tsx';
import { DesksPage } from './setup/desks-page.tsx';
import { ServicesPage } from './setup/services-page.tsx';
import { SettingsHistoryPage } from './settings-history/settings-history-page.tsx';
import { SitePage } from './setup/site-page.tsx';
import { StaffPage } from './setup/staff-page.tsx';
import { StagesPage } from './setup/stages-page.tsx';
import { StationsPage } from './setup/stations-page.tsx';
import { VoicePage } from './setup/voice-page.tsx';
import { usePage } from './use-page.ts';
import { RemindersPage } from './reminders/reminders-page.tsx';
import { TalkingPointsPage } from './talking-points/talking-points-page.tsx';

/** The page the address asks for. */
export function CurrentPage() {
  const page = usePage();
  switch (page) {
    case 'overview':
      return <OverviewPage />;
    case 'map':
      return <MapPage />;
    case 'cases':
      return <CasesPage />;
    case 'report':
      return <ReportPage />;
    case 'service-quality':
      return <QualityPage />;
    case 'close-day':
      return <ClosePage />;
    case 'rehearsal':
      return <RehearsalPage />;
    case 'roster':
      return <RosterPage />;
    case 'homes':
      return <HomesPage />;
    case 'bulk':
      return <BulkPage />;
    case 'handover-plan':
      return <HandoverPlanPage />;
    case 'appointments':
      return <AppointmentsPage />;
    case 'mailing':
      return <MailingPage />;
    case 'site-papers':
      return <PapersPage />;
    case 'reminders':
      return <RemindersPage />;
    case 'talking-points':
      return <TalkingPointsPage />;
    case 'services':
      return <ServicesPage />;
    case 'flows':
      return <FlowsPage />;
    case 'stages':
      return <StagesPage />;
    case 'desks':
      return <DesksPage />;
    case 'staff':
      return <StaffPage />;
    case 'rights':
      return <RightsPage />;
    case 'stations':
      return <StationsPage />;
    case 'printing':
      return <PrintingPage />;
    case 'profile':
      return <ProfilePage />;
    case 'site':
      return <SitePage />;
    case 'voice':
      return <VoicePage />;
    case 'settings-history':
      return <SettingsHistoryPage />;
    case 'journal':
      return <JournalPage />;
    case 'compliance':
      return <CompliancePage />;
    case 'notices':
      return <NoticesPage />;
    case 'reviews':
      return <ReviewsPage />;
    case 'notice-plan':
      return <PlanPage />;
    case 'playlists':
      return <PlaylistsPage />;
    case 'displays':
      return <DisplaysPage />;
    case 'health':
      return <HealthPage />;
    case 'backups':
      return <BackupsPage />;
    case 'retention':
      return <RetentionPage />;
    default:
      return assertNever(page, 'page');
  }
}
