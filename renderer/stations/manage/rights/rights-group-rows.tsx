import { manageWords } from '#shared/i18n/manage.ts';
import { rightsWords, rightWords } from '#shared/i18n/rights.ts';
import type { RightsRow } from '#shared/protocol/rights-table.ts';
import type { Role } from '#shared/protocol/roles.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useRoleNames } from '../setup/use-role-names.ts';
import styles from './rights.module.css';

type Props = {
  readonly title: string;
  readonly rows: readonly RightsRow[];
  readonly columns: readonly Role[];
};

/** The rights of one area: a line for each thing that can be done, a mark where a role may. */
export function RightsGroupRows({ title, rows, columns }: Props) {
  const t = useWords(rightsWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const device = useRoleNames();
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={columns.length + 2}>
          {title}
        </th>
      </tr>
      {rows.map(({ name, open, staff, stations }) => (
        <tr key={name} data-right={name}>
          <th scope="row">{rightWords(name, language)}</th>
          {columns.map((role) => (
            <td key={role} className={staff[role] ? styles.may : styles.mayNot}>
              <span aria-hidden="true">{staff[role] ? '●' : '·'}</span>
              <span className={styles.said}>{t(staff[role] ? 'may' : 'mayNot')}</span>
            </td>
          ))}
          <td className={styles.devices}>{open ? t('anyone') : stations.map(device).join(m('separator'))}</td>
        </tr>
      ))}
    </tbody>
  );
}
