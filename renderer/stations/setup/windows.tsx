import { type ShellRole, shellRoles } from '#shared/bridge/bridge.ts';
import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { DisplayMap } from './display-map.tsx';
import { lacksDisplay, withRole } from './setup-draft.ts';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';

/** Which windows this machine opens (of an own hub; codes decide it otherwise), and on which screen each stands. */
export function Windows({ bridge, machine, draft, change }: StepProps) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const { displays } = machine;
  const place = (role: ShellRole, value: string) =>
    change((now) => ({ ...now, places: { ...now.places, [role]: value === '' ? null : Number(value) } }));
  return (
    <>
      {draft.hub === 'own' ? (
        <fieldset className={styles.roles}>
          <legend className={styles.question}>{t('windowsQuestion')}</legend>
          {shellRoles.map((role) => (
            <label key={role} className={styles.role}>
              <input
                type="checkbox"
                checked={draft.roles.includes(role)}
                onChange={(event) => change((now) => withRole(now, role, event.target.checked, displays))}
              />
              {app(roleWords[role])}
            </label>
          ))}
        </fieldset>
      ) : null}
      <h2 className={styles.question}>{t('windowsTitle')}</h2>
      <DisplayMap displays={displays} draft={draft} />
      {draft.roles.length === 0 ? <p className={styles.remark}>{t('oneWindow')}</p> : null}
      {lacksDisplay(draft, displays) ? <p className={styles.remark}>{t('fewDisplays')}</p> : null}
      <div className={styles.places}>
        {draft.roles.map((role) => (
          <label key={role} className={styles.place}>
            {t('displayFor', { role: app(roleWords[role]) })}
            <select value={draft.places[role] ?? ''} onChange={(event) => place(role, event.target.value)}>
              <option value="">{t('anyDisplay')}</option>
              {displays.map(({ id, number, primary, label }) => (
                <option key={id} value={id}>
                  {t(primary ? 'displayMain' : 'display', { number })} {label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <Button className={styles.wide} onClick={() => void bridge.numberDisplays(null)}>
          {t('numberDisplays')}
        </Button>
      </div>
    </>
  );
}
