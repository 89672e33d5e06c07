import { noticeWords } from '#shared/i18n/notices.ts';
import { fill } from '#shared/i18n/words.ts';
import type { PublicNotice } from '#shared/protocol/notice-view.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { Both, BothWords } from '../bilingual.tsx';
import styles from './notice-strip.module.css';
import { bothOf } from './tables.ts';

type Props = {
  readonly notice: PublicNotice;
  readonly page: number;
  readonly pages: number;
  readonly phoneBase: string | null;
};

/** What is on: its name, its version, which page of how many, and the code that opens it on a phone. */
export function NoticeStrip({ notice, page, pages, phoneBase }: Props) {
  const { zh, en } = bothOf('version');
  const { version, fields, code, title } = notice;
  const until = bothOf('expiresOn');
  return (
    <header className={styles.strip}>
      <h2 className={styles.title}>
        <Both zh={title.zh} en={title.en} />
      </h2>
      <div className={styles.facts}>
        <Both zh={fill(zh, { version })} en={fill(en, { version })} />
        {fields.expiresOn === null ? null : (
          <Both zh={`${until.zh} ${fields.expiresOn}`} en={`${until.en} ${fields.expiresOn}`} />
        )}
      </div>
      <span className={styles.page}>
        <span aria-hidden="true">
          {page} / {pages}
        </span>
        <span className={styles.aloud}>{fill(noticeWords['zh-CN'].page, { page, pages })}</span>
      </span>
      {phoneBase === null ? null : (
        <div className={styles.phone}>
          <BothWords word="noticeOnPhone" className={styles.scan} />
          <QrCode text={`${phoneBase}/n/${code}`} className={styles.code} />
        </div>
      )}
    </header>
  );
}
