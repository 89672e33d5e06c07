import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { printerWords } from '#shared/i18n/printing.ts';
import { queueName } from '#shared/protocol/printing.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import { lineKey, linesForLater } from './setup-draft.ts';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';

/** Which printer of this machine each of its new stations prints on; to decide later is an answer too. */
export function Printers({ machine, draft, change }: StepProps) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const paperNames = useWords(printerWords);
  const queues = machine.printers.filter((name) => queueName.safeParse(name).success);
  const choose = (key: string, queue: string) =>
    change((now) => {
      const { [key]: _before, ...others } = now.printers;
      return { ...now, printers: queue === '' ? others : { ...others, [key]: queue } };
    });
  return (
    <>
      {queues.length === 0 ? <p className={styles.remark}>{t('noPrinters')}</p> : null}
      <div className={styles.places}>
        {linesForLater(draft, machine).map((line) => (
          <label key={lineKey(line)} className={styles.place}>
            {t('printerFor', { role: app(roleWords[line.role]), paper: paperNames(line.paper) })}
            <select
              value={draft.printers[lineKey(line)] ?? ''}
              onChange={(event) => choose(lineKey(line), event.target.value)}
            >
              <option value="">{t('printerLater')}</option>
              {queues.map((queue) => (
                <option key={queue} value={queue}>
                  {queue}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <p className={styles.hint}>{t('printersOwn')}</p>
    </>
  );
}
