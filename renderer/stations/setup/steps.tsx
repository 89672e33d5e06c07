import { useState } from 'react';
import { assistantWords } from '#shared/i18n/assistant.ts';
import type { Machine, SetupBridge, SetupFault } from '#shared/bridge/setup.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Check } from './check.tsx';
import { ChooseHub } from './choose-hub.tsx';
import { firstDraft, planOf, type SetupDraft } from './setup-draft.ts';
import { Started } from './started.tsx';
import styles from './setup.module.css';
import { Windows } from './windows.tsx';

const steps = ['stepHub', 'stepWindows', 'stepCheck', 'stepDone'] as const;
export type StepProps = {
  readonly bridge: SetupBridge;
  readonly machine: Machine;
  readonly draft: SetupDraft;
  readonly change: (change: (draft: SetupDraft) => SetupDraft) => void;
};

/** From the question what this machine is to its open windows, one step after the other; back is always possible. */
export function Steps({ bridge, machine }: { readonly bridge: SetupBridge; readonly machine: Machine }) {
  const t = useWords(assistantWords);
  const [step, setStep] = useState(0);
  const [draft, change] = useState(() => firstDraft(machine));
  const [fault, setFault] = useState<SetupFault | null>(null);
  const [busy, setBusy] = useState(false);
  const plan = planOf(draft);
  // Windows of a joined hub come from its codes, those of an own hub are chosen in the next step.
  const ready = [draft.hub === 'own' || (draft.hub === 'joined' && draft.roles.length > 0), plan !== null, true];

  const finish = async () => {
    if (plan === null) return;
    setBusy(true);
    const answer = await bridge.finish(plan);
    setBusy(false);
    setFault(answer.ok ? null : answer.code);
    if (answer.ok) setStep(3);
  };

  const parts = { bridge, machine, draft, change };
  return (
    <main className={styles.steps}>
      <ol className={styles.trail}>
        {steps.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined} data-passed={index < step || undefined}>
            <span className={styles.mark}>{index + 1}</span>
            {t(name)}
          </li>
        ))}
      </ol>
      <div className={styles.card}>
        {step === 0 ? <ChooseHub {...parts} /> : null}
        {step === 1 ? <Windows {...parts} /> : null}
        {step === 2 ? <Check {...parts} /> : null}
        {step === 3 ? <Started bridge={bridge} /> : null}
        {fault === null ? null : (
          <p className={styles.fault} role="alert">
            {t(fault)}
          </p>
        )}
        {step === 3 ? null : (
          <div className={styles.buttons}>
            {step === 0 ? (
              <span />
            ) : (
              <Button className={styles.tall} onClick={() => setStep(step - 1)}>
                {t('back')}
              </Button>
            )}
            {step === 2 ? (
              <Button
                kind="main"
                className={styles.tall}
                disabled={busy || plan === null}
                onClick={() => void finish()}
              >
                {t(busy ? 'finishing' : 'finish')}
              </Button>
            ) : (
              <Button
                kind="main"
                className={styles.tall}
                disabled={ready[step] !== true}
                onClick={() => setStep(step + 1)}
              >
                {t('next')}
              </Button>
            )}
          </div>
        )}
      </div>
    </main>
  );
}
