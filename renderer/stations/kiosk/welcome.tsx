import type { Dispatch } from 'react';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { ServiceView } from '#shared/protocol/floor.ts';
import { useWords } from '../../lib/language.tsx';
import { Advice } from './advice.tsx';
import type { KioskEvent } from './kiosk-flow.ts';
import { KioskButton } from './kiosk-button.tsx';
import { LibraryCard } from './notices/library-card.tsx';
import { PageTitle } from './page-title.tsx';
import { ServiceCard } from './service-card.tsx';
import type { KioskData } from './use-kiosk-data.ts';
import styles from './welcome.module.css';

/** Handover, what most people come for, or the first service with guided steps. */
function heroOf(services: readonly ServiceView[]): ServiceView | undefined {
  return services.find((service) => service.letter === 'H') ?? services.find((service) => service.guided);
}

type Props = { readonly elder: boolean; readonly dispatch: Dispatch<KioskEvent>; readonly data: KioskData };

/** The first page: a greeting, how many wait, and what one can come for. */
export function Welcome({ elder, dispatch, data }: Props) {
  const t = useWords(kioskWords);
  const { services, lobby } = data;
  const toLibrary = () => dispatch({ type: 'notices-asked' });
  if (services.length === 0) {
    return (
      <Advice title={t('receptionTitle')} text={t('noServices')}>
        <LibraryCard elder={elder} onChoose={toLibrary} />
      </Advice>
    );
  }
  const hero = heroOf(services);
  const ordered = hero ? [hero, ...services.filter((service) => service !== hero)] : services;
  const waiting = lobby.waitingTotal;
  return (
    <div className={[styles.welcome, elder ? styles.elder : ''].join(' ')}>
      <div className={styles.greeting}>
        <PageTitle text={t('greeting')} />
        <p className={styles.hint}>{t(elder ? 'greetingHintElder' : 'greetingHint')}</p>
        {elder ? null : (
          <p className={styles.waiting}>{waiting === 0 ? t('waitingNone') : t('waitingNow', { count: waiting })}</p>
        )}
      </div>
      <ul className={styles.services} aria-label={t('servicesLabel')}>
        {ordered.map((service) => (
          <li key={service.id} className={service === hero ? styles.hero : undefined}>
            <ServiceCard
              service={service}
              hero={service === hero}
              elder={elder}
              stages={data.stages}
              wait={lobby.services.find((wait) => wait.serviceId === service.id)}
              onChoose={() => dispatch({ type: 'service-chosen', serviceId: service.id, guided: service.guided })}
            />
          </li>
        ))}
      </ul>
      <div className={styles.library}>
        <LibraryCard elder={elder} onChoose={toLibrary} />
      </div>
      <nav className={styles.more}>
        <KioskButton onClick={() => dispatch({ type: 'elder-chosen', elder: !elder })}>
          {t(elder ? 'elderOff' : 'elderOn')}
        </KioskButton>
        <KioskButton onClick={() => dispatch({ type: 'help-asked' })}>{t('help')}</KioskButton>
        <KioskButton onClick={() => dispatch({ type: 'scan-asked' })}>{t('scanCheckIn')}</KioskButton>
      </nav>
    </div>
  );
}
