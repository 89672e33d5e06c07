import { useEffect, useRef, useState } from 'react';
import { groupedText } from '#shared/domain/money/grouped.ts';
import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent, PriceRow } from '#shared/protocol/notice-view.ts';
import { findHomes } from '../../../features/notices/find-homes.ts';
import { Prose } from '../../../features/notices/prose.tsx';
import { useWords } from '../../../lib/language.tsx';
import styles from './price-list.module.css';
import { rowsInSight } from './reading-steps.ts';
import { SearchField } from './search-field.tsx';

const figures = ['grossArea', 'innerArea', 'unitPrice', 'totalPrice'] as const;

/** One home, one price, for a whole site: only the rows in sight are drawn. */
export function PriceList({ content }: { readonly content: NoticeContent & { form: 'price-table' } }) {
  const t = useWords(kioskNoticeWords);
  const words = useWords(noticeWords);
  const [typed, setTyped] = useState('');
  const glass = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 1200, row: 80 });
  const rows = findHomes(content.rows, typed);
  const measure = () => {
    const [place, row] = [glass.current, glass.current?.querySelector('tbody [data-home]')];
    if (!place) return;
    const height = row?.getBoundingClientRect().height ?? 0;
    const next = { top: place.scrollTop, height: place.clientHeight, row: height > 0 ? height : 80 };
    setSeen((old) => (old.top === next.top && old.height === next.height && old.row === next.row ? old : next));
  };
  useEffect(measure);
  const { from, to } = rowsInSight({ ...seen, count: rows.length });
  return (
    <div className={styles.prices}>
      <SearchField
        button={t('findHome')}
        label={t('findHomeLabel')}
        typed={typed}
        onTyped={(next) => {
          setTyped(next);
          glass.current?.scrollTo(0, 0);
        }}
      >
        <p>{t('homesFound', { count: rows.length })}</p>
      </SearchField>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard (WCAG 2.1.1) */}
      <section ref={glass} className={styles.glass} tabIndex={0} aria-label={t('tableLabel')} onScroll={measure}>
        {rows.length === 0 ? (
          <output className={styles.none}>{t('noHome')}</output>
        ) : (
          <table className={styles.table} aria-rowcount={rows.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col">{words('home')}</th>
                <th scope="col">{words('status')}</th>
                {figures.map((name) => (
                  <th key={name} scope="col" className={styles.figure}>
                    {words(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr aria-hidden="true" style={{ height: `${from * seen.row}px` }} />
              {rows.slice(from, to).map((row, index) => (
                <Home key={row.home} row={row} rowIndex={from + index + 2} />
              ))}
              <tr aria-hidden="true" style={{ height: `${(rows.length - to) * seen.row}px` }} />
            </tbody>
          </table>
        )}
        <div className={styles.terms}>
          <p>{words('priceNote')}</p>
          {content.discounts && <Prose title={words('discounts')} text={content.discounts} />}
          {content.agencyFees && <Prose title={words('agencyFees')} text={content.agencyFees} />}
          <p>
            {words('hotline')} <strong>{content.hotline}</strong>
          </p>
        </div>
      </section>
    </div>
  );
}

function Home({ row, rowIndex }: { readonly row: PriceRow; readonly rowIndex: number }) {
  const words = useWords(noticeWords);
  return (
    <tr data-home="" aria-rowindex={rowIndex}>
      <th scope="row">
        {row.home}
        {row.layout === null ? null : <span className={styles.layout}>{row.layout}</span>}
      </th>
      <td>{words(`status-${row.status}`)}</td>
      {figures.map((name) => (
        <td key={name} className={styles.figure}>
          {row[name] === null ? words('notGiven') : groupedText(row[name])}
        </td>
      ))}
    </tr>
  );
}
