import { assistantWords } from '#shared/i18n/assistant.ts';
import type { SetupBridge } from '#shared/bridge/setup.ts';
import { useWords } from '../../lib/language.tsx';
import styles from './setup.module.css';
import { TestPages } from './test-pages.tsx';

/** Where the stations of a machine that joined a hub print: the hub says, and a page shows that it is so. */
export function HubPrinters({ bridge }: { readonly bridge: SetupBridge }) {
  const t = useWords(assistantWords);
  return (
    <>
      <h2 className={styles.question}>{t('printersAtHub')}</h2>
      <TestPages bridge={bridge} />
      <p className={styles.hint}>{t('printersChanged')}</p>
    </>
  );
}
