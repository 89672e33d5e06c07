import { assistantWords } from '#shared/i18n/assistant.ts';
import { useWords } from '../../lib/language.tsx';
import { ChosenPrinters } from './chosen-printers.tsx';
import { DisplayMap } from './display-map.tsx';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';

/** The last look before it is kept: screens, printers, where secrets lie, whether it starts by itself. */
export function Check({ bridge, machine, draft, change }: StepProps) {
  const t = useWords(assistantWords);
  return (
    <>
      <DisplayMap displays={machine.displays} draft={draft} />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={draft.autostart}
          onChange={(event) => change((now) => ({ ...now, autostart: event.target.checked }))}
        />
        {t('autostart')}
      </label>
      <section className={styles.facts}>
        <h2>{t('printers')}</h2>
        <ChosenPrinters bridge={bridge} machine={machine} draft={draft} />
      </section>
      <p className={machine.keychain ? styles.hint : styles.remark}>
        {t(machine.keychain ? 'keychain' : 'noKeychain')}
      </p>
    </>
  );
}
