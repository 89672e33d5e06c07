import type { Dispatch } from 'react';
import { noticeGroups } from '#shared/domain/notices/catalogue.ts';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useWords } from '../../../lib/language.tsx';
import type { KioskEvent, KioskFlow } from '../kiosk-flow.ts';
import { StepPage } from '../step-page.tsx';
import { findNotices, type Narrowing } from './find-notices.ts';
import styles from './library-page.module.css';
import { SearchField } from './search-field.tsx';
import { useInitials } from './use-initials.ts';

type Props = {
  readonly flow: KioskFlow;
  readonly dispatch: Dispatch<KioskEvent>;
  readonly notices: readonly PublicNotice[];
  readonly narrowing: Narrowing;
};

/** Everything that is public, by group and by search. */
export function LibraryPage({ flow, dispatch, notices, narrowing }: Props) {
  const t = useWords(kioskNoticeWords);
  const words = useWords(noticeWords);
  const initials = useInitials(narrowing.typed !== '');
  const narrow = (change: Partial<Narrowing>) =>
    dispatch({ type: 'notices-narrowed', narrowing: { ...narrowing, ...change } });
  const groups = noticeGroups.filter((group) => notices.some((notice) => notice.group === group));
  const found = findNotices(notices, narrowing, initials);
  return (
    <StepPage flow={flow} dispatch={dispatch} crumbs={null} title={t('library')}>
      <div className={styles.library}>
        <SearchField
          button={t('search')}
          label={t('searchLabel')}
          typed={narrowing.typed}
          onTyped={(typed) => narrow({ typed, group: null })}
        />
        {narrowing.typed === '' ? (
          <fieldset className={styles.groups}>
            <legend>{t('groupsLabel')}</legend>
            {[null, ...groups].map((group) => (
              <button
                key={group}
                type="button"
                className={styles.group}
                aria-pressed={narrowing.group === group}
                onClick={() => narrow({ group })}
              >
                {group === null ? t('all') : words(`group-${group}`)}
              </button>
            ))}
          </fieldset>
        ) : null}
        {found.length === 0 ? <output className={styles.none}>{t('noneFound')}</output> : null}
        <ul className={styles.list} aria-label={t('listLabel')}>
          {found.map((notice) => (
            <li key={notice.id}>
              <Entry notice={notice} onOpen={() => dispatch({ type: 'notice-opened', notice })} />
            </li>
          ))}
        </ul>
      </div>
    </StepPage>
  );
}

function Entry({ notice, onOpen }: { readonly notice: PublicNotice; readonly onOpen: () => void }) {
  const t = useWords(kioskNoticeWords);
  const inBoth = useBilingual();
  const { title, kindName, fields, pages } = notice;
  const rest = [inBoth(kindName) === inBoth(title) ? null : inBoth(kindName), fields.number];
  return (
    <button type="button" className={styles.entry} onClick={onOpen}>
      <span className={styles.name}>{inBoth(title)}</span>
      <span className={styles.rest}>
        {[...rest, pages.length > 1 ? t('pagesCount', { count: pages.length }) : null]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
    </button>
  );
}
