import { manageWords } from '#shared/i18n/manage.ts';
import { supervising } from '#shared/protocol/roles.ts';
import { AntdTheme } from '../../features/antd-theme.tsx';
import { useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CurrentPage } from './current-page.tsx';
import { Shell } from './shell.tsx';
import { useSignOut } from './use-sign-out.ts';

/** The supervisor's station: the floor now, the roster, the set-up, the journal, the day's end and its figures. */
export function Manage() {
  const { staff } = useSession().session;
  if (!staff.roles.some((role) => supervising.some((one) => one === role))) return <NotForYou />;
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
