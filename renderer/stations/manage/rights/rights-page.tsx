import { Button, Select } from 'antd';
import { useState } from 'react';
import { manageWords } from '#shared/i18n/manage.ts';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { rightsWords } from '#shared/i18n/rights.ts';
import { type Role, roles } from '#shared/protocol/roles.ts';
import { rightsTable } from '#shared/protocol/rights-table.ts';
import { useWords } from '../../../lib/language.tsx';
import { Page } from '../parts/page.tsx';
import { RightsGroupRows } from './rights-group-rows.tsx';
import styles from './rights.module.css';

const table = rightsTable();

/** Which role may do what, as the contract of the hub says it; to look at and to print. */
export function RightsPage() {
  const t = useWords(rightsWords);
  const m = useWords(manageWords);
  const s = useWords(setupWords);
  const [role, setRole] = useState<Role | 'every'>('every');
  const shown = table
    .map(({ group, rows }) => ({ group, rows: role === 'every' ? rows : rows.filter(({ staff }) => staff[role]) }))
    .filter(({ rows }) => rows.length > 0);
  const columns = role === 'every' ? roles : [role];
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <>
          <Select<Role | 'every'>
            className={styles.pick ?? ''}
            aria-label={t('show')}
            value={role}
            onChange={setRole}
            options={[
              { value: 'every', label: t('everyRole') },
              ...roles.map((value) => ({ value, label: t('onlyRole', { role: s(`role-${value}`) }) })),
            ]}
          />
          <Button onClick={() => window.print()}>{m('print')}</Button>
        </>
      }
    >
      <p className={styles.note}>{t('fixed')}</p>
      <p className={styles.note}>{t('further')}</p>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('caption', { count })}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.what}>
              {t('what')}
            </th>
            {columns.map((one) => (
              <th key={one} scope="col">
                {s(`role-${one}`)}
              </th>
            ))}
            <th scope="col" className={styles.devices}>
              {t('devices')}
            </th>
          </tr>
        </thead>
        {shown.map(({ group, rows }) => (
          <RightsGroupRows key={group} title={t(`group-${group}`)} rows={rows} columns={columns} />
        ))}
      </table>
    </Page>
  );
}
