import { Button, Table } from 'antd';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { CaseList, ListedCase } from '#shared/protocol/case-list.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Mark } from '../parts/mark.tsx';
import { lately } from '../parts/moment-text.ts';
import styles from './cases.module.css';
import { RouteBar } from './route-bar.tsx';
import { nextStep, whereNow } from './where-now.ts';

type Props = {
  readonly list: CaseList;
  readonly empty: string;
  /** From 1. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onOpen: (id: string) => void;
};

/** So many in one page: read at a glance, and quickly answered however many there are. */
export const pageSize = 50;

/** Cases as lines: who, where on the route, what is missing there. */
export function CaseTable({ list, empty, page, onPage, onOpen }: Props) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const { timeZone } = useSite();
  return (
    <Table<ListedCase>
      rowKey="id"
      size="middle"
      // The page's own edge stands above its scrolling part.
      sticky={{ offsetHeader: -24 }}
      dataSource={list.items}
      pagination={
        list.total > pageSize
          ? { current: page, pageSize, total: list.total, onChange: onPage, showSizeChanger: false }
          : false
      }
      locale={{ emptyText: empty }}
      columns={[
        {
          title: t('number'),
          width: 90,
          render: (_, one) => <b className={styles.number}>{one.number ?? m('dash')}</b>,
        },
        {
          title: t('home'),
          width: 190,
          render: (_, one) => (
            <span className={styles.who}>
              <span>{one.home ?? t('visitor')}</span>
              <small>{one.owners.join(m('separator'))}</small>
            </span>
          ),
        },
        { title: t('route'), width: 160, render: (_, one) => <RouteBar route={one.route} /> },
        {
          title: t('where'),
          render: (_, one) => {
            const next = nextStep(one, caseWords[language], language);
            return (
              <span className={styles.who}>
                <span>{whereNow(one, caseWords[language], language)}</span>
                {next ? <small className={styles.next}>{next}</small> : null}
              </span>
            );
          },
        },
        {
          title: t('marks'),
          width: 120,
          render: (_, one) => (
            <>
              {one.defects > 0 ? <Mark tone="mind">{t('defects', { count: one.defects })}</Mark> : null}
              {one.toBring > 0 ? <Mark tone="mind">{t('toBring', { count: one.toBring })}</Mark> : null}
              {one.toClose > 0 ? <Mark tone="mind">{t('toClose', { count: one.toClose })}</Mark> : null}
            </>
          ),
        },
        { title: t('escort'), width: 90, render: (_, one) => one.escort?.name ?? m('dash') },
        { title: t('changed'), width: 110, render: (_, one) => lately(one.changedAt, timeZone) },
        {
          title: m('actions'),
          width: 70,
          render: (_, one) => (
            <Button size="small" onClick={() => onOpen(one.id)}>
              {t('open')}
            </Button>
          ),
        },
      ]}
    />
  );
}
