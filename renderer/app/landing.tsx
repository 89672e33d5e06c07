import { appWords } from '#shared/i18n/app.ts';
import { useWords } from '../lib/language.tsx';
import { KeyMark } from '../ui/key-mark.tsx';
import styles from './landing.module.css';

const stations = [
  ['/kiosk', 'roleKiosk', 'forKiosk'],
  ['/reception', 'roleReception', 'forReception'],
  ['/board', 'roleBoard', 'forBoard'],
  ['/desk', 'roleDesk', 'forDesk'],
  ['/customer', 'roleCustomer', 'forCustomer'],
  ['/manage', 'roleManage', 'forManage'],
] as const;

/** Where a browser on the hub begins: what is this device for? */
export function Landing() {
  const t = useWords(appWords);
  return (
    <main className={styles.page}>
      <KeyMark size={64} />
      <h1 className={styles.title}>{t('product')}</h1>
      <p>{t('landingTitle')}</p>
      <nav className={styles.stations}>
        {stations.map(([path, name, purpose]) => (
          <a key={path} href={path} className={styles.station}>
            <span className={styles.name}>{t(name)}</span>
            <span className={styles.purpose}>{t(purpose)}</span>
          </a>
        ))}
      </nav>
      <p className={styles.hint}>{t('tryIt')}</p>
    </main>
  );
}
