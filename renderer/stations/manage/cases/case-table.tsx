import { Button, Table } from 'antd';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import type { ListedCase } from '#shared/protocol/cases.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { Mark } from '../parts/mark.tsx';
import { momentText } from '../parts/moment-text.ts';
import styles from './cases.module.css';
import { RouteBar } from './route-bar.tsx';
import { whereNow } from './where-now.ts';

type Props = { readonly cases: readonly ListedCase[]; readonly onOpen: (id: string) => void };

/** Cases as lines: who, where on the route, what is missing there. */
export function CaseTable({ cases, onOpen }: Props) {
  const t = useWords(caseWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const { timeZone } = useSite();
  return (
    <Table<ListedCase>
      rowKey="id"
      size="middle"
      virtual
      scroll={{ x: 1080, y: 620 }}
      dataSource={[...cases]}
      pagination={false}
      locale={{ emptyText: t('nobody') }}
      columns={[
        {
          title: t('number'),
          width: 90,
          render: (_, one) => <b className={styles.number}>{one.number ?? m('dash')}</b>,
        },
        {
          title: t('home'),
          width: 210,
          render: (_, one) => (
            <span className={styles.who}>
              <span>{one.home ?? t('visitor')}</span>
              <small>{one.owners.join(m('separator'))}</small>
            </span>
          ),
        },
        { title: t('route'), width: 220, render: (_, one) => <RouteBar route={one.route} /> },
        { title: t('where'), width: 180, render: (_, one) => whereNow(one, caseWords[language], language) },
        {
          title: t('marks'),
          render: (_, one) => (
            <>
              {one.defects > 0 ? <Mark tone="mind">{t('defects', { count: one.defects })}</Mark> : null}
              {one.toBring > 0 ? <Mark tone="mind">{t('toBring', { count: one.toBring })}</Mark> : null}
              {one.missing.length > 0 ? <Mark tone="calm">{t('missing', { count: one.missing.length })}</Mark> : null}
            </>
          ),
        },
        { title: t('escort'), width: 100, render: (_, one) => one.escort?.name ?? m('dash') },
        { title: t('changed'), width: 140, render: (_, one) => momentText(one.changedAt, timeZone) },
        {
          title: m('actions'),
          width: 80,
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
