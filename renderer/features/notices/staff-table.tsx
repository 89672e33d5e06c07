import { noticeWords } from '#shared/i18n/notices.ts';
import type { NoticeContent } from '#shared/protocol/notice-view.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './written-notice.module.css';

type People = Extract<NoticeContent, { form: 'staff-list' }>['people'];

/** Who works here, with the number of their certificate (A3). */
export function StaffTable({ people }: { readonly people: People }) {
  const t = useWords(noticeWords);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('position')}</th>
          <th scope="col">{t('certificate')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ name, position, certificate }) => (
          <tr key={certificate}>
            <th scope="row">{name}</th>
            <td>{position}</td>
            <td className={styles.digits}>{certificate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
