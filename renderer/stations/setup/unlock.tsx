import { type FormEvent, useState } from 'react';
import { assistantWords } from '#shared/i18n/assistant.ts';
import type { SetupBridge, SetupFault } from '#shared/bridge/setup.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from './field.tsx';
import styles from './setup.module.css';

/** A machine that is set up is changed by whoever manages, and by nobody else. */
export function Unlock({ bridge, onUnlocked }: { readonly bridge: SetupBridge; readonly onUnlocked: () => void }) {
  const t = useWords(assistantWords);
  const [login, setLogin] = useState('');
  const [pin, setPin] = useState('');
  const [fault, setFault] = useState<SetupFault | null>(null);
  const [busy, setBusy] = useState(false);

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await bridge.unlock({ login: login.trim(), pin });
    setBusy(false);
    setPin('');
    setFault(answer.ok ? null : answer.code);
    if (answer.ok) onUnlocked();
  };

  return (
    <main className={styles.narrow}>
      <form className={styles.card} onSubmit={(event) => void unlock(event)}>
        <h2 className={styles.question}>{t('unlockTitle')}</h2>
        <p className={styles.hint}>{t('unlockHint')}</p>
        <Field label={t('login')} value={login} onChange={setLogin} />
        <Field label={t('pin')} value={pin} onChange={setPin} secret />
        {fault === null ? null : (
          <p className={styles.fault} role="alert">
            {t(fault)}
          </p>
        )}
        <Button kind="main" type="submit" className={styles.tall} disabled={busy || login.trim() === '' || pin === ''}>
          {t('unlock')}
        </Button>
      </form>
    </main>
  );
}
