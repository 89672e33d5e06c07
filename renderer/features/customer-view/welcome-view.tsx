import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { RouteDots } from '../../ui/route-dots.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './welcome-view.module.css';

/** The greeting: the number that leads through the whole day, the home, and the way ahead. */
export function WelcomeView({ content }: { readonly content: ContentOf<'welcome'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const stops = content.route.map(({ name, state }) => ({ key: name.zh, name: say(name), state }));
  return (
    <section className={styles.welcome} aria-label={t('greeting')}>
      <div className={styles.greeting}>
        <h1 className={styles.title}>{t('greeting')}</h1>
        {content.home ? <p className={styles.home}>{content.home}</p> : null}
      </div>
      {content.number ? (
        <p className={styles.number}>
          <span className={styles.label}>{t('yourNumber')}</span>
          <strong>{content.number}</strong>
        </p>
      ) : null}
      <RouteDots
        className={styles.route}
        stops={stops}
        label={t('routeLabel')}
        stateWords={{ done: t('stageDone'), now: t('stageNow'), open: t('stageOpen') }}
        direction="row"
      />
    </section>
  );
}
