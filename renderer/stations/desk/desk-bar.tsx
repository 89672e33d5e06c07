import { useEffect } from 'react';
import type { DeskId } from '#shared/domain/ids.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { DeskView as Desk } from '#shared/protocol/floor.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSession } from '../../lib/session.tsx';
import type { DeskView } from './desk-view.ts';
import { isSupervising } from './my-desk.ts';
import { type MenuEntry, TopBar } from './top-bar.tsx';
import styles from './desk-bar.module.css';
import bar from './top-bar.module.css';
import type { House } from './use-house.ts';

type Props = {
  readonly desk: Desk;
  readonly view: DeskView;
  readonly servedToday: number;
  readonly house: House;
  readonly others: readonly Desk[];
  readonly busy: boolean;
  /** Shows the lines, where they do not stand on the page anyway. */
  readonly onLines: (() => void) | null;
  readonly onPause: () => void;
  readonly onStages: () => void;
  readonly onClose: () => void;
  readonly onGoTo: (id: DeskId) => void;
  readonly onOpenAnother: () => void;
  readonly onSignOut: () => void;
};

/** Desk, its stages, how many wait, and what can be done with the desk itself. */
export function DeskBar(props: Props) {
  const { desk, view, house } = props;
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const { session } = useSession();
  const nameOf = (one: Desk) => (language === 'en' ? one.nameEn : one.name);
  const counting =
    view.longestWaitMinutes === 0
      ? t('waitingOnly', { count: view.waiting })
      : t('waitingAndLongest', { count: view.waiting, minutes: view.longestWaitMinutes });

  const title = `${counting} · ${nameOf(desk)}`;
  useEffect(() => {
    const before = document.title;
    // Read in the tab while another window is in front.
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);

  const entries: MenuEntry[] = [
    ...props.others.map((one) => ({
      key: one.id,
      text: t('switchTo', { desk: nameOf(one) }),
      go: () => props.onGoTo(one.id),
    })),
    ...(isSupervising(session.staff) ? [{ key: 'another', text: t('openAnother'), go: props.onOpenAnother }] : []),
    { key: 'stages', text: t('changeStages'), go: props.onStages },
    { key: 'close', text: t('closeDesk'), go: props.onClose },
  ];

  return (
    <TopBar
      left={
        <>
          <strong className={styles.desk}>{nameOf(desk)}</strong>
          <span className={styles.stages}>{desk.openStageIds.map(house.stageName).join(' · ')}</span>
        </>
      }
      right={
        <>
          <span className={styles.served}>{t('servedToday', { count: props.servedToday })}</span>
          {props.onLines ? (
            <button type="button" className={bar.button} title={t('showLines')} onClick={props.onLines}>
              {counting}
            </button>
          ) : (
            <span>{counting}</span>
          )}
          {desk.state === 'paused' ? (
            <span className={styles.paused}>{t('paused')}</span>
          ) : (
            <button type="button" className={bar.button} disabled={props.busy} onClick={props.onPause}>
              {t('pause')}
            </button>
          )}
        </>
      }
      entries={entries}
      onSignOut={props.onSignOut}
    />
  );
}
