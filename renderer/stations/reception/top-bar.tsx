import { receptionWords } from '#shared/i18n/reception.ts';
import { TalkingPoints } from '../../features/talking-points/talking-points.tsx';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useSite } from '../../lib/site.tsx';
import { useFeedState, useHub } from '../../lib/use-hub.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import { Refusal } from './refusal.tsx';
import styles from './top-bar.module.css';
import { useCommands } from './use-commands.ts';

const tabs = [
  ['visitors', 'tabVisitors'],
  ['in-house', 'tabInHouse'],
  ['paper', 'tabPaper'],
] as const;
export type Tab = (typeof tabs)[number][0];

/** Where one is, who is signed in, and whether the hub is heard. */
export function TopBar({ tab, onTab }: { readonly tab: Tab; readonly onTab: (tab: Tab) => void }) {
  const t = useWords(receptionWords);
  const { language, setLanguage } = useLanguage();
  const site = useSite();
  const { session, leave } = useSession();
  const { client } = useHub();
  const live = useFeedState().kind === 'live';
  const { problem, forget, run } = useCommands();

  const signOut = async () => {
    const done = await run('sign-out', async () => {
      await client.signOut({});
      return true;
    });
    if (done) leave();
  };

  return (
    <>
      <header className={styles.bar}>
        <KeyMark size={30} tone="light" />
        <div className={styles.names}>
          <h1 className={styles.title}>{t('title')}</h1>
          <p className={styles.site}>{language === 'en' ? site.siteNameEn : site.siteName}</p>
        </div>
        <nav className={styles.tabs} aria-label={t('tabs')}>
          {tabs.map(([key, word]) => (
            <button
              key={key}
              type="button"
              className={styles.tab}
              aria-current={tab === key ? 'page' : undefined}
              onClick={() => onTab(key)}
            >
              {t(word)}
            </button>
          ))}
        </nav>
        <TalkingPoints className={styles.quiet} />
        <span className={live ? styles.online : styles.offline}>{t(live ? 'online' : 'offline')}</span>
        <span className={styles.person}>{session.staff.name}</span>
        <button
          type="button"
          className={styles.quiet}
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {t('otherLanguage')}
        </button>
        <button type="button" className={styles.quiet} onClick={() => void signOut()}>
          {t('signOut')}
        </button>
      </header>
      <Refusal problem={problem} onClose={forget} />
    </>
  );
}
