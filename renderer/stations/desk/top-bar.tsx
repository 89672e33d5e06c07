import { Dropdown, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { TalkingPoints } from '../../features/talking-points/talking-points.tsx';
import { clockText } from '../../lib/format.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import { useSite } from '../../lib/site.tsx';
import { useFeedState } from '../../lib/use-hub.tsx';
import { KeyMark } from '../../ui/key-mark.tsx';
import styles from './top-bar.module.css';

export type MenuEntry = { readonly key: string; readonly text: string; readonly go: () => void };

type Props = {
  /** The desk and its stages. */
  readonly left: ReactNode;
  /** How many wait; what can be done with the desk itself. */
  readonly right?: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly onSignOut: () => void;
};

/** The green bar of every desk page: where one is, who one is, and whether the hub is there. */
export function TopBar({ left, right, entries, onSignOut }: Props) {
  const { session } = useSession();
  const { language, setLanguage } = useLanguage();
  const t = useWords(deskWords);
  const always: readonly MenuEntry[] = [
    { key: 'language', text: t('otherLanguage'), go: () => setLanguage(language === 'en' ? 'zh-CN' : 'en') },
    { key: 'sign-out', text: t('signOut'), go: onSignOut },
  ];
  const all = [...entries, ...always];
  const items: MenuProps['items'] = [
    ...entries.map((entry) => ({ key: entry.key, label: entry.text })),
    ...(entries.length > 0 ? [{ type: 'divider' as const }] : []),
    ...always.map((entry) => ({ key: entry.key, label: entry.text })),
  ];
  return (
    <header className={styles.bar}>
      <KeyMark size={28} tone="light" />
      <div className={styles.left}>{left}</div>
      <div className={styles.right}>
        {right}
        <TalkingPoints className={styles.button} />
        <Dropdown
          trigger={['click']}
          menu={{ items, onClick: ({ key }) => all.find((entry) => entry.key === key)?.go() }}
        >
          <button
            type="button"
            className={styles.button}
            aria-haspopup="menu"
            aria-label={t('menuOf', { name: session.staff.name })}
          >
            {session.staff.name}
            <span className={styles.caret} aria-hidden="true" />
          </button>
        </Dropdown>
        <Connection />
      </div>
    </header>
  );
}

function Connection() {
  const feed = useFeedState();
  const t = useWords(deskWords);
  const word = feed.kind === 'live' ? 'connected' : feed.kind === 'cut-off' ? 'cutOff' : 'connecting';
  return (
    <output className={styles.connection} data-state={feed.kind}>
      {t(word)}
    </output>
  );
}

/** Says since when nothing new comes in; what is on screen stays usable. */
export function CutOffBar() {
  const feed = useFeedState();
  const site = useSite();
  const t = useWords(appWords);
  if (feed.kind !== 'cut-off') return null;
  return (
    <p className={styles.cutOff} role="alert">
      {t('reconnectingSince', { time: clockText(feed.since, site.timeZone) })}
    </p>
  );
}
