import { useSyncExternalStore } from 'react';
import { mapWords } from '#shared/i18n/manage-map.ts';
import { useWords } from '../../../lib/language.tsx';
import { routeHash } from '../route.ts';
import type { MapStore } from './map-store.ts';
import styles from './map.module.css';

/** What is known of the home that is pointed at. */
export function HomeFacts({ store }: { readonly store: MapStore }) {
  const t = useWords(mapWords);
  const home = useSyncExternalStore(store.listenShown, () => {
    const id = store.shown();
    return id === null ? undefined : store.home(id);
  });
  if (!home) return <p className={styles.facts}>{t('choose')}</p>;
  const label = [home.building, home.entrance, home.room].filter((part) => part !== null).join(' ');
  const facts = [
    t('facts', { home: label, state: t(home.state) }),
    ...(home.number === null ? [] : [t('number', { number: home.number })]),
    ...(home.appointment === null ? [] : [t('appointment', { time: home.appointment.replace('T', ' ') })]),
    ...(home.defects === 0 ? [] : [t('defects', { count: home.defects })]),
  ];
  return (
    <p className={styles.facts}>
      <strong>{facts.join(' · ')}</strong>
      {home.caseId === null ? (
        <span>{t('noCase')}</span>
      ) : (
        <a href={routeHash('cases', { case: home.caseId })}>{t('openCase')}</a>
      )}
    </p>
  );
}
