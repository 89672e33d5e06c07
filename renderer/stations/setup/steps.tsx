import { useState } from 'react';
import { assistantWords } from '#shared/i18n/assistant.ts';
import type { Machine, SetupBridge, SetupFault } from '#shared/bridge/setup.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from './check.tsx';
import { ChooseHub } from './choose-hub.tsx';
import { PrinterStep } from './printer-step.tsx';
import { firstDraft, linesForLater, planOf, rolesAtHub, type SetupDraft } from './setup-draft.ts';
import { Started } from './started.tsx';
import styles from './setup.module.css';
import { Windows } from './windows.tsx';

export type StepProps = {
  readonly bridge: SetupBridge;
  readonly machine: Machine;
  readonly draft: SetupDraft;
  readonly change: (change: (draft: SetupDraft) => SetupDraft) => void;
};

/** From the question what this machine is to its open windows, one step after the other; back is always possible. */
export function Steps({ bridge, machine }: { readonly bridge: SetupBridge; readonly machine: Machine }) {
  const t = useWords(assistantWords);
  const [place, setPlace] = useState(0);
  const [draft, change] = useState(() => firstDraft(machine));
  const forLater = linesForLater(draft, machine);
  const prints = rolesAtHub(draft, machine).length > 0 || forLater.length > 0 ? (['stepPrinters'] as const) : [];
  const steps = ['stepHub', 'stepWindows', ...prints, 'stepCheck', 'stepDone'] as const;
  const step = steps[place];
  const [fault, setFault] = useState<SetupFault | null>(null);
  const [busy, setBusy] = useState(false);
  const plan = planOf(draft);
  // Windows of a joined hub come from its codes, those of an own hub are chosen in the next step.
  const hubKnown = draft.hub === 'own' || (draft.hub === 'joined' && draft.roles.length > 0);
  const ready = step === 'stepHub' ? hubKnown : plan !== null;

  const finish = async () => {
    if (plan === null) return;
    setBusy(true);
    const answer = await bridge.finish(plan);
    setBusy(false);
    setFault(answer.ok ? null : answer.code);
    if (answer.ok) setPlace(place + 1);
  };

  const parts = { bridge, machine, draft, change };
  return (
    <main className={styles.steps}>
      <ol className={styles.trail}>
        {steps.map((name, index) => (
          <li key={name} aria-current={index === place ? 'step' : undefined} data-passed={index < place || undefined}>
            <span className={styles.mark}>{index + 1}</span>
            {t(name)}
          </li>
        ))}
      </ol>
      <div className={styles.card}>
        {step === 'stepHub' ? <ChooseHub {...parts} /> : null}
        {step === 'stepWindows' ? <Windows {...parts} /> : null}
        {step === 'stepPrinters' ? <PrinterStep {...parts} /> : null}
        {step === 'stepCheck' ? <Check {...parts} /> : null}
        {step === 'stepDone' ? (
          <Started bridge={bridge} printing={machine.current === null ? forLater.map(({ role }) => role) : []} />
        ) : null}
        {fault === null ? null : (
          <p className={styles.fault} role="alert">
            {t(fault)}
          </p>
        )}
        {step === 'stepDone' ? null : (
          <div className={styles.buttons}>
            {place === 0 ? (
              <span />
            ) : (
              <Button className={styles.tall} onClick={() => setPlace(place - 1)}>
                {t('back')}
              </Button>
            )}
            {step === 'stepCheck' ? (
              <Button
                kind="main"
                className={styles.tall}
                disabled={busy || plan === null}
                onClick={() => void finish()}
              >
                {t(busy ? 'finishing' : 'finish')}
              </Button>
            ) : (
              <Button kind="main" className={styles.tall} disabled={!ready} onClick={() => setPlace(place + 1)}>
                {t('next')}
              </Button>
            )}
          </div>
        )}
      </div>
    </main>
  );
}
