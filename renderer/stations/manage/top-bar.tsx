import { Button } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { errorText } from '../../lib/error-text.ts';
import { clockText } from '../../lib/format.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useSite } from '../../lib/site.tsx';
import { useFeed, useFeedState } from '../../lib/use-hub.tsx';
import styles from './shell.module.css';
import { useSignOut } from './use-sign-out.ts';

const stateWord = { live: 'live', connecting: 'connecting', 'cut-off': 'cutOff', refused: 'cutOff' } as const;

/** Whether the page is live, who is signed in, the other language, the way out. */
export function TopBar() {
  const t = useWords(manageWords);
  const { language, setLanguage } = useLanguage();
  const { name, login } = useSession().session.staff;
  const feed = useFeedState();
  const signOut = useSignOut();
  // The line to the hub is held open on every page, so that its mark is true everywhere.
  useFeed(() => undefined);
  return (
    <header className={styles.bar}>
      <output className={styles.connection} data-state={feed.kind}>
        {t(stateWord[feed.kind])}
      </output>
      {signOut.problem ? (
        <span className={styles.refused} role="alert">
          {errorText(signOut.problem, language)}
        </span>
      ) : null}
      <span>{t('account', { name, login })}</span>
      <Button
        type="text"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {t('otherLanguage')}
      </Button>
      <Button onClick={() => void signOut.run()}>{t('signOut')}</Button>
    </header>
  );
}

/** Says since when the page shows old figures. */
export function CutOffLine() {
  const t = useWords(manageWords);
  const site = useSite();
  const feed = useFeedState();
  if (feed.kind !== 'cut-off') return null;
  return (
    <p className={styles.cutOff} role="alert">
      {t('cutOffSince', { time: clockText(feed.since, site.timeZone) })}
    </p>
  );
}
