import { Button } from 'antd';
import { manageNoticeWords } from '#shared/i18n/manage-notices.ts';
import { useWords } from '../../../../lib/language.tsx';
import styles from '../notices.module.css';

type Props = { readonly page: number; readonly pages: number; readonly onTurn: (page: number) => void };

/** Goes through pages one by one; nothing where there is only one. */
export function PageTurner({ page, pages, onTurn }: Props) {
  const t = useWords(manageNoticeWords);
  if (pages < 2) return null;
  return (
    <div className={styles.turner}>
      <Button disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        {t('pageBefore')}
      </Button>
      <output>{t('pageNo', { page, pages })}</output>
      <Button disabled={page >= pages} onClick={() => onTurn(page + 1)}>
        {t('pageAfter')}
      </Button>
    </div>
  );
}
