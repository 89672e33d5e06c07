import { kioskNoticeWords } from '#shared/i18n/kiosk-notices.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './library-card.module.css';

/** The way from the first page into the library. */
export function LibraryCard({ elder, onChoose }: { readonly elder: boolean; readonly onChoose: () => void }) {
  const t = useWords(kioskNoticeWords);
  return (
    <button type="button" className={[styles.card, elder ? styles.elder : ''].join(' ')} onClick={onChoose}>
      <span className={styles.name}>{t('library')}</span>
      <span className={styles.hint}>{t('libraryHint')}</span>
    </button>
  );
}
