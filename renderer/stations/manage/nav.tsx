import { manageWords } from '#shared/i18n/manage.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './nav.module.css';
import { type PageName, reviewerPages, routeHash } from './route.ts';
import { usePage } from './use-page.ts';
import { useSteers } from './use-steers.ts';

type Word = keyof (typeof manageWords)['zh-CN'];

const groups: readonly { readonly word: Word; readonly pages: readonly (readonly [PageName, Word])[] }[] = [
  {
    word: 'groupToday',
    pages: [
      ['overview', 'overview'],
      ['map', 'buildingMap'],
      ['cases', 'cases'],
      ['report', 'report'],
      ['service-quality', 'serviceQuality'],
      ['close-day', 'closeDay'],
      ['rehearsal', 'rehearsal'],
    ],
  },
  {
    word: 'groupRoster',
    pages: [
      ['handover-plan', 'handoverPlan'],
      ['roster', 'rosterImport'],
      ['homes', 'homes'],
      ['bulk', 'bulk'],
      ['appointments', 'appointments'],
      ['mailing', 'mailing'],
      ['site-papers', 'sitePapers'],
      ['reminders', 'reminders'],
      ['talking-points', 'talkingPoints'],
    ],
  },
  {
    word: 'groupNotices',
    pages: [
      ['compliance', 'compliance'],
      ['notices', 'notices'],
      ['reviews', 'reviews'],
      ['notice-plan', 'noticePlan'],
      ['playlists', 'playlists'],
      ['displays', 'displays'],
    ],
  },
  {
    word: 'groupSetup',
    pages: [
      ['services', 'services'],
      ['flows', 'flows'],
      ['stages', 'stages'],
      ['desks', 'desks'],
      ['staff', 'staff'],
      ['rights', 'rights'],
      ['stations', 'stations'],
      ['printing', 'printing'],
      ['profile', 'profile'],
      ['site', 'site'],
      ['voice', 'voice'],
    ],
  },
  {
    word: 'groupRecord',
    pages: [
      ['journal', 'journal'],
      ['settings-history', 'settingsHistory'],
      ['backups', 'backups'],
      ['retention', 'retention'],
      ['health', 'health'],
    ],
  },
];

/** Some pages lie below the fold: whoever reloads one still sees where they are. */
const keepInSight = (link: HTMLAnchorElement | null) => link?.scrollIntoView({ block: 'nearest' });

/** The way to every page, always in the same place. */
export function Nav() {
  const t = useWords(manageWords);
  const { language } = useLanguage();
  const site = useSite();
  const page = usePage();
  const steers = useSteers();
  const mine = groups
    .map((group) => ({ ...group, pages: group.pages.filter(([name]) => steers || reviewerPages.includes(name)) }))
    .filter((group) => group.pages.length > 0);
  return (
    <div className={styles.rail}>
      <div className={styles.site}>
        <KeyMark size={30} tone="light" />
        <span>{language === 'en' ? site.siteNameEn : site.siteName}</span>
      </div>
      <nav aria-label={t('navLabel')}>
        {mine.map((group) => (
          <div key={group.word} className={styles.group}>
            <h2 className={styles.heading}>{t(group.word)}</h2>
            <ul className={styles.list}>
              {group.pages.map(([name, word]) => (
                <li key={name}>
                  <a
                    ref={page === name ? keepInSight : undefined}
                    className={styles.link}
                    href={routeHash(name)}
                    aria-current={page === name ? 'page' : undefined}
                  >
                    {t(word)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  );
}
