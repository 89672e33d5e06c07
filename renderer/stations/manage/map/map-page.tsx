import { useEffect, useState } from 'react';
import { homeStates } from '#shared/domain/map/home-state.ts';
import { mapWords } from '#shared/i18n/manage-map.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { BuildingList } from './building-list.tsx';
import { HomeFacts } from './home-facts.tsx';
import { createMapStore } from './map-store.ts';
import styles from './map.module.css';

const onAHome = /^(ticket|case|step|inspection|unit|roster|day)\./;

/** Every home of the site at one glance (楼栋图): how it stands, and the way to its case. */
export function MapPage() {
  const t = useWords(mapWords);
  const [store] = useState(createMapStore);
  const map = useLive(
    (hub) => hub.client.buildingMap({}),
    ({ type }) => onAHome.test(type),
  );
  const items = map.data?.items;
  useEffect(() => {
    if (items) store.take(items);
  }, [items, store]);
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Loaded of={map}>
        {(data) => (
          <>
            <ul className={styles.legend} aria-label={t('legend')}>
              {homeStates.map((state) => (
                <li key={state}>
                  <span className={styles.home} data-state={state} aria-hidden>
                    {t(`letter-${state}`)}
                  </span>
                  {t(state)} {data.items.filter((home) => home.state === state).length}
                </li>
              ))}
            </ul>
            {data.items.length === 0 ? <p>{t('nothing')}</p> : null}
            <HomeFacts store={store} />
            <BuildingList store={store} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
