import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useLive } from '../../../../lib/use-hub.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { routeHash } from '../../route.ts';
import styles from '../notices.module.css';
import { ScreenCard } from './screen-card.tsx';

/** What each screen shows at which hours. */
export function PlaylistsPage() {
  const t = useWords(noticePlanWords);
  const screens = useLive(
    ({ client }) => client.playlists({}),
    ({ type }) => type === 'notice.playlist-saved' || type.startsWith('station.'),
  );
  return (
    <Page title={t('playTitle')} explain={t('playExplain')}>
      <Loaded of={screens}>
        {({ items }) =>
          items.length === 0 ? (
            <div className={styles.empty}>
              <h2>{t('noScreens')}</h2>
              <p>{t('noScreensText')}</p>
              <a className={styles.button} href={routeHash('stations')}>
                {t('toStations')}
              </a>
            </div>
          ) : (
            items.map((screen) => (
              <ScreenCard
                key={`${screen.stationId} ${JSON.stringify(screen.slots)}`}
                screen={screen}
                onSaved={screens.reload}
              />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}
