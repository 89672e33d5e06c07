import { type FormEvent, useState } from 'react';
import { appWords } from '#shared/i18n/app.ts';
import { assistantWords } from '#shared/i18n/assistant.ts';
import type { SetupFault } from '#shared/bridge/setup.ts';
import { protocolVersion } from '#shared/protocol/version.ts';
import { roleWords } from '../../app/role-words.ts';
import { useWords } from '../../lib/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { withRole } from './setup-draft.ts';
import type { StepProps } from './steps.tsx';
import styles from './setup.module.css';
import { usePolled } from './use-polled.ts';

const lookEveryMs = 1_000;

/** After these the code is good no more, or nobody should type it again unlooked. */
const spent: ReadonlySet<SetupFault> = new Set(['code-refused', 'hub-not-proved']);

/** Finds the hub and pairs the windows of this machine with it, one code each. */
export function JoinHub({ bridge, machine, draft, change }: StepProps) {
  const t = useWords(assistantWords);
  const app = useWords(appWords);
  const hubs = usePolled(bridge.readHubs, lookEveryMs).value ?? [];
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [name, setName] = useState(machine.name);
  const [fault, setFault] = useState<SetupFault | null>(null);
  const [busy, setBusy] = useState(false);
  const [paired, setPaired] = useState(false);
  const kept = machine.current?.hub.kind === 'joined' && !paired ? machine.current.hub.address : undefined;

  const pair = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await bridge.pair({ address, code, name });
    setBusy(false);
    if (answer.ok || spent.has(answer.code)) setCode('');
    setFault(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    setPaired(true);
    change((now) => withRole(now, answer.value.role, true, machine.displays));
  };

  return (
    <form className={styles.join} onSubmit={(event) => void pair(event)}>
      <div>
        {kept === undefined ? null : <p className={styles.hint}>{t('keptHub', { address: kept })}</p>}
        <fieldset className={styles.hubs}>
          <legend>{t('foundHubs')}</legend>
          {hubs.length === 0 ? <p className={styles.hint}>{t('searching')}</p> : null}
          {hubs.map((hub) => (
            <Choice
              key={hub.address}
              of="found"
              title={hub.site === '' ? t('siteUnknown') : hub.site}
              hint={hub.protocol === protocolVersion ? hub.address : t('otherProtocol')}
              chosen={address === hub.address}
              choose={() => setAddress(hub.address)}
            />
          ))}
        </fieldset>
        <Field label={t('address')} hint={t('addressHint')} value={address} onChange={setAddress} />
      </div>
      <div>
        {draft.roles.length === 0 ? null : (
          <output className={styles.paired}>
            <span>{t('pairedTitle')}</span>
            <span className={styles.pairedRoles}>
              {draft.roles.map((role) => (
                <b key={role}>{app(roleWords[role])}</b>
              ))}
            </span>
            <span className={styles.hint}>{t('pairMore')}</span>
          </output>
        )}
        <Field label={t('code')} hint={t('codeHint')} value={code} onChange={setCode} digits />
        <Field label={t('name')} hint={t('nameHint')} value={name} onChange={setName} />
        {fault === null ? null : (
          <p className={styles.fault} role="alert">
            {t(fault)}
          </p>
        )}
        <Button
          kind={draft.roles.length === 0 ? 'main' : 'quiet'}
          type="submit"
          className={styles.tall}
          disabled={busy || address === '' || code === '' || name.trim() === ''}
        >
          {t(busy ? 'pairing' : 'pair')}
        </Button>
      </div>
    </form>
  );
}
