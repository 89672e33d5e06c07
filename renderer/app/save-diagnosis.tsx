import { useState } from 'react';
import type { DiagnosisSaved } from '#shared/bridge/bridge.ts';
import { shellWords } from '#shared/i18n/shell.ts';
import { useWords } from '../lib/language.tsx';
import { Button } from '../ui/button.tsx';
import { unattendedRoles } from './unattended-roles.ts';

const outcomes = { saved: 'diagnosisSaved', cancelled: null, failed: 'diagnosisFailed' } as const;

/** In the app, where somebody works: the machine's own diagnosis, for the time its hub can give none. */
export function SaveDiagnosis({ className }: { readonly className?: string | undefined }) {
  const t = useWords(shellWords);
  const [outcome, setOutcome] = useState<DiagnosisSaved | null>(null);
  const bridge = window.keyturn;
  if (bridge?.saveDiagnosis === undefined || unattendedRoles.has(bridge.role)) return null;
  const save = async () => {
    const answer = await bridge.saveDiagnosis();
    setOutcome(answer.ok ? answer.value : 'failed');
  };
  const said = outcome === null ? null : outcomes[outcome];
  return (
    <>
      <Button {...(className === undefined ? {} : { className })} onClick={() => void save()}>
        {t('saveDiagnosis')}
      </Button>
      <output>{said === null ? '' : t(said)}</output>
    </>
  );
}
