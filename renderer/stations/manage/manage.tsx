import { manageWords } from '#shared/i18n/manage.ts';
import { reviewRights } from '#shared/protocol/roles.ts';
import { AntdTheme } from '../../features/antd-theme.tsx';
import { useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CurrentPage } from './current-page.tsx';
import { Shell } from './shell.tsx';
import { useSignOut } from './use-sign-out.ts';
import { useSteers } from './use-steers.ts';

/**
 * The supervisor's station: the floor now, the roster, the set-up, the journal, the day's end and its figures. Whoever
 * reviews notices signs in here too and sees only what that takes.
 */
export function Manage() {
  const { staff } = useSession().session;
  const steers = useSteers();
  if (!steers && !staff.roles.some((role) => reviewRights.some((one) => one === role))) return <NotForYou />;
  return (
    <AntdTheme density="table">
      <Shell>
        <CurrentPage />
      </Shell>
    </AntdTheme>
  );
}

function NotForYou() {
  const t = useWords(manageWords);
  const signOut = useSignOut();
  return (
    <Notice title={t('notForYouTitle')} text={t('notForYouText')}>
      <Button kind="main" onClick={() => void signOut.run()}>
        {t('signOut')}
      </Button>
    </Notice>
  );
}
