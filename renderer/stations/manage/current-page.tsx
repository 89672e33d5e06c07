import { assertNever } from '#shared/domain/assert-never.ts';
import { CasesPage } from './cases/cases-page.tsx';
import { ClosePage } from './day/close-page.tsx';
import { HomesPage } from './roster/homes-page.tsx';
import { FlowsPage } from './flows/flows-page.tsx';
import { JournalPage } from './journal/journal-page.tsx';
import { OverviewPage } from './overview/overview-page.tsx';
import { ProfilePage } from './profile/profile-page.tsx';
import { ReportPage } from './report/report-page.tsx';
import { RosterPage } from './roster/roster-page.tsx';
import { DesksPage } from './setup/desks-page.tsx';
import { ServicesPage } from './setup/services-page.tsx';
import { SitePage } from './setup/site-page.tsx';
import { StaffPage } from './setup/staff-page.tsx';
import { StagesPage } from './setup/stages-page.tsx';
import { StationsPage } from './setup/stations-page.tsx';
import { VoicePage } from './setup/voice-page.tsx';
import { useRoute } from './use-route.ts';

/** The page the address asks for. */
export function CurrentPage() {
  const { page } = useRoute();
  switch (page) {
    case 'overview':
      return <OverviewPage />;
    case 'cases':
      return <CasesPage />;
    case 'report':
      return <ReportPage />;
    case 'close-day':
      return <ClosePage />;
    case 'roster':
      return <RosterPage />;
    case 'homes':
      return <HomesPage />;
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
    case 'stations':
      return <StationsPage />;
    case 'profile':
      return <ProfilePage />;
    case 'site':
      return <SitePage />;
    case 'voice':
      return <VoicePage />;
    case 'journal':
      return <JournalPage />;
    default:
      return assertNever(page, 'page');
  }
}
