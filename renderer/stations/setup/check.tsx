import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { printerWords } from '#shared/i18n/printing.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import { DisplayMap } from './display-map.tsx';
import { lineKey, printingLines } from './setup-draft.ts';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';

/** The last look before it is kept: screens, printers, where secrets lie, whether it starts by itself. */
export function Check({ machine, draft, change }: StepProps) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const paperNames = useWords(printerWords);
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
        {printingLines(draft).length > 0 ? (
          <ul>
            {printingLines(draft).map((line) => (
              <li key={lineKey(line)}>
                {t('printerFor', { role: app(roleWords[line.role]), paper: paperNames(line.paper) })}:{' '}
                {draft.printers[lineKey(line)] ?? t(machine.current === null ? 'printerLater' : 'printerKept')}
              </li>
            ))}
          </ul>
        ) : machine.printers.length === 0 ? (
          <p>{t('noPrinters')}</p>
        ) : (
          <ul>
            {machine.printers.map((printer) => (
              <li key={printer}>{printer}</li>
            ))}
          </ul>
        )}
        <p className={styles.hint}>{t(draft.hub === 'own' ? 'printersOwn' : 'printersJoined')}</p>
      </section>
      <p className={machine.keychain ? styles.hint : styles.remark}>
        {t(machine.keychain ? 'keychain' : 'noKeychain')}
      </p>
    </>
  );
}
