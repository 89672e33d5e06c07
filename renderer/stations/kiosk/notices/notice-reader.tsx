import { type Dispatch, useEffect, useState } from 'react';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { kioskWords } from '#shared/i18n/kiosk.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import type { DisplayReporter } from '../../../features/notices/display-reporter.ts';
import { NoticeFacts } from '../../../features/notices/notice-facts.tsx';
import { useBilingual } from '../../../lib/bilingual.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { KioskButton } from '../kiosk-button.tsx';
import type { KioskEvent, KioskFlow } from '../kiosk-flow.ts';
import { PageTitle } from '../page-title.tsx';
import { NoticePages } from './notice-pages.tsx';
import styles from './notice-reader.module.css';
import { canStep, stepZoom, turnPage } from './reading-steps.ts';
import { spokenText } from './spoken-text.ts';
import { useReadAloud } from './use-read-aloud.ts';
import { WrittenPage } from './written-page.tsx';

type Props = {
  readonly notice: PublicNotice;
  /** Its page on a phone; null without the phones' listener. */
  readonly address: string | null;
  readonly reporter: DisplayReporter;
  readonly flow: KioskFlow;
  readonly dispatch: Dispatch<KioskEvent>;
};

/** A notice being read: page by page or as text, as large as one likes, aloud where the machine can. */
export function NoticeReader({ notice, address, reporter, flow, dispatch }: Props) {
  const t = useWords(kioskNoticeWords);
  const kiosk = useWords(kioskWords);
  const inBoth = useBilingual();
  const { language } = useLanguage();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(1);
  const content = useLive(
    (hub, versionId) => hub.client.noticeContent({ params: { versionId } }),
    (event) => event.type === 'roster.imported',
    notice.versionId,
  );
  const spoken = spokenText(content.data, language);
  const title = inBoth(notice.title);
  const aloud = useReadAloud(spoken.length === 0 ? [] : [title, ...spoken], language);
  const reading = aloud.state === 'reading';
  useEffect(() => dispatch({ type: 'read-aloud', aloud: reading }), [dispatch, reading]);
  const pages = notice.pages.length;
  const turn = (by: 1 | -1) => {
    setPage(turnPage(page, by, pages));
    setZoom(1);
  };
  return (
    <div className={styles.reader}>
      <header className={styles.head}>
        <div className={styles.what}>
          <PageTitle className={styles.title} text={title} />
          {flow.elder ? null : <NoticeFacts notice={notice} className={styles.facts} />}
        </div>
        {address === null || flow.elder ? null : (
          <div className={styles.phone}>
            <QrCode text={address} className={styles.code} />
            <p>{t('phone')}</p>
          </div>
        )}
      </header>
      <div className={styles.body}>
        {notice.form === 'file' ? (
          <NoticePages {...{ notice, title, page, zoom, reporter }} onTurn={turn} onZoom={setZoom} />
        ) : (
          <WrittenPage {...{ notice, content, zoom, reporter }} />
        )}
      </div>
      <div className={styles.tools}>
        {aloud.state === 'interrupted' ? <output className={styles.said}>{t('readStopped')}</output> : null}
        {aloud.state === 'failed' ? <output className={styles.said}>{t('readFailed')}</output> : null}
        {pages > 1 ? (
          <div className={styles.row}>
            <KioskButton kind="main" disabled={page === 1} onClick={() => turn(-1)}>
              {t('previous')}
            </KioskButton>
            <output className={styles.count} aria-label={t('pageOfLabel', { page, pages })}>
              {t('pageOf', { page, pages })}
            </output>
            <KioskButton kind="main" disabled={page === pages} onClick={() => turn(1)}>
              {t('next')}
            </KioskButton>
          </div>
        ) : null}
        <div className={styles.row}>
          <KioskButton disabled={!canStep(zoom, -1)} onClick={() => setZoom(stepZoom(zoom, -1))}>
            {t('smaller')}
          </KioskButton>
          <KioskButton disabled={!canStep(zoom, 1)} onClick={() => setZoom(stepZoom(zoom, 1))}>
            {t('larger')}
          </KioskButton>
          {aloud.able ? (
            <KioskButton onClick={reading ? aloud.stop : aloud.start}>
              {t(reading ? 'stopReading' : 'readAloud')}
            </KioskButton>
          ) : null}
        </div>
        <nav className={styles.row}>
          <KioskButton onClick={() => dispatch({ type: 'went-back' })}>{kiosk('back')}</KioskButton>
          <KioskButton onClick={() => dispatch({ type: 'forgotten' })}>{kiosk('startOver')}</KioskButton>
        </nav>
      </div>
    </div>
  );
}
