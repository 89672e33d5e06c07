import { type ComponentType, lazy, Suspense } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import type { StationRole } from '#shared/protocol/roles.ts';
import { LeaveStation } from '../features/leave-station/leave-station.tsx';
import { useWords } from '../lib/language.tsx';
import { HubDown } from './hub-down.tsx';
import { Landing } from './landing.tsx';
import { MissingScreens } from './missing-screens.tsx';
import { SessionGate } from './session-gate.tsx';
import { StationGate } from './station-gate.tsx';
import { Notice } from '../ui/notice.tsx';

type StationScreen = { readonly role: StationRole; readonly signIn: boolean; readonly page: ComponentType };

// Each family of screens is its own chunk: a kiosk never loads the desk's component library.
const Kiosk = lazy(async () => ({ default: (await import('../stations/kiosk/kiosk.tsx')).Kiosk }));
const Board = lazy(async () => ({ default: (await import('../stations/board/board.tsx')).Board }));
const Customer = lazy(async () => ({ default: (await import('../stations/customer/customer.tsx')).Customer }));
const Reception = lazy(async () => ({ default: (await import('../stations/reception/reception.tsx')).Reception }));
const Desk = lazy(async () => ({ default: (await import('../stations/desk/desk.tsx')).Desk }));
const Manage = lazy(async () => ({ default: (await import('../stations/manage/manage.tsx')).Manage }));
// Opened without the hub it still works, so it keeps its own gates.
const Guide = lazy(async () => ({ default: (await import('../stations/guide/guide-entry.tsx')).GuideEntry }));
const Setup = lazy(async () => ({ default: (await import('../stations/setup/setup.tsx')).Setup }));
const DisplayNumber = lazy(async () => ({
  default: (await import('../stations/setup/display-number.tsx')).DisplayNumber,
}));
const Verify = lazy(async () => ({ default: (await import('../stations/verify/verify.tsx')).Verify }));
const Trust = lazy(async () => ({ default: (await import('../stations/trust/trust.tsx')).Trust }));
const NoticePage = lazy(async () => ({
  default: (await import('../stations/phone/notices/notice-page.tsx')).NoticePage,
}));
const Phone = lazy(async () => ({ default: (await import('../stations/phone/phone.tsx')).Phone }));

const stations: Readonly<Record<string, StationScreen>> = {
  '/kiosk': { role: 'kiosk', signIn: false, page: Kiosk },
  '/board': { role: 'board', signIn: false, page: Board },
  '/reception': { role: 'reception', signIn: true, page: Reception },
  '/desk': { role: 'desk', signIn: true, page: Desk },
  '/customer': { role: 'customer', signIn: false, page: Customer },
  '/manage': { role: 'manage', signIn: true, page: Manage },
};

/** The page for a path: one route per station role, the customer's phone, or the choice of stations. */
export function Screen({ path }: { readonly path: string }) {
  const t = useWords(appWords);
  const clean = path.replace(/\/$/, '') || '/';
  const station = stations[clean];
  return (
    <Suspense fallback={<Notice text={t('loading')} />}>
      {station ? <Station screen={station} /> : <Other path={clean} />}
    </Suspense>
  );
}

function Station({ screen }: { readonly screen: StationScreen }) {
  const Page = screen.page;
  return (
    <>
      <StationGate role={screen.role}>
        {screen.signIn ? (
          <>
            <SessionGate>
              <Page />
            </SessionGate>
            <MissingScreens />
          </>
        ) : (
          <Page />
        )}
      </StationGate>
      {screen.signIn ? null : <LeaveStation role={screen.role} />}
      <HubDown />
    </>
  );
}

function Other({ path }: { readonly path: string }) {
  const t = useWords(appWords);
  if (path === '/') return <Landing />;
  if (path === '/guide') {
    return (
      <>
        <Guide />
        <HubDown />
      </>
    );
  }
  if (path.startsWith('/t/')) return <Phone />;
  if (path.startsWith('/n/')) return <NoticePage />;
  if (path === '/verify' || path.startsWith('/verify/')) return <Verify />;
  if (path === '/trust') return <Trust />;
  // The desktop app's own pages: no hub serves them.
  if (path === '/setup') return <Setup />;
  if (path.startsWith('/setup/display-')) return <DisplayNumber path={path} />;
  return <Notice text={t('notFound')} />;
}
