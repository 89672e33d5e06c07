import type { Bilingual } from '#shared/domain/flow/template.ts';
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
      <div className={styles.name}>
        <h2 className={styles.title}>
          <Both zh={title.zh} en={title.en} />
        </h2>
        <p className={styles.facts}>
          <Pair zh={fill(zh, { version })} en={fill(en, { version })} />
          {fields.expiresOn === null ? null : (
            <>
              <Pair zh={until.zh} en={until.en} />
              <span>{fields.expiresOn}</span>
            </>
          )}
        </p>
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

/** A short word in both languages, on one line. */
function Pair({ zh, en }: Bilingual) {
  return (
    <span>
      <span lang="zh-CN">{zh}</span> <span lang="en">{en}</span>
    </span>
  );
}
