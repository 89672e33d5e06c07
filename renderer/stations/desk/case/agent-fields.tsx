import { Input, Select } from 'antd';
import { type Power, powers } from '#shared/domain/flow/facts.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import { hindranceWords } from '#shared/i18n/hindrances.ts';
import { useWords } from '../../../lib/language.tsx';
import dialogs from '../dialogs.module.css';
import type { Agent, AgentFault } from './agent.ts';
import styles from './situation.module.css';
import { Tick } from './tick.tsx';

type Props = {
  readonly agent: Agent;
  readonly faults: readonly AgentFault[];
  /** A guardian, an heir or an assignee may be who this is. */
  readonly ownRight: boolean;
  readonly onChange: (agent: Agent) => void;
};

const idTypes = [
  'id-card',
  'passport',
  'hk-macau-permit',
  'taiwan-permit',
  'military',
  'business-licence',
  'other',
] as const satisfies readonly Agent['idType'][];

/** The agent as the power of attorney names them, and what it grants, ticked one by one (民法典 Art. 165). */
export function AgentFields({ agent, faults, ownRight, onChange }: Props) {
  const t = useWords(caseWords);
  const desk = useWords(deskWords);
  const set = (change: Partial<Agent>) => onChange({ ...agent, ...change });
  const inPerson = ownRight && agent.inOwnRight === true;
  const status = (fault: AgentFault) => (faults.includes(fault) ? ('error' as const) : undefined);
  return (
    <fieldset className={styles.agent}>
      <legend>{t('agentTitle')}</legend>
      <div className={styles.fields}>
        <label className={dialogs.field}>
          {t('agentName')}
          <Input
            value={agent.name}
            maxLength={60}
            {...(status('agentName') ? { status: 'error' as const } : {})}
            onChange={(event) => set({ name: event.target.value })}
          />
        </label>
        <label className={dialogs.field}>
          {t('agentIdType')}
          <Select
            value={agent.idType}
            onChange={(idType) => set({ idType })}
            options={idTypes.map((value) => ({ value, label: desk(`id-${value}`) }))}
          />
        </label>
        <label className={dialogs.field}>
          {t('agentIdNumber')}
          <Input
            value={agent.idNumber}
            maxLength={40}
            autoComplete="off"
            {...(status('agentIdNumber') ? { status: 'error' as const } : {})}
            onChange={(event) => set({ idNumber: event.target.value })}
          />
        </label>
        <label className={dialogs.field}>
          {t('agentPhone')}
          <Input
            value={agent.phone ?? ''}
            maxLength={30}
            autoComplete="off"
            onChange={(event) => set({ phone: event.target.value === '' ? null : event.target.value })}
          />
        </label>
        {inPerson ? null : (
          <label className={dialogs.field}>
            {t('agentValidUntil')}
            <Input
              type="date"
              value={agent.validUntil ?? ''}
              onChange={(event) => set({ validUntil: event.target.value === '' ? null : event.target.value })}
            />
          </label>
        )}
      </div>
      {ownRight ? (
        <Tick checked={inPerson} label={t('agentInOwnRight')} onChange={(inOwnRight) => set({ inOwnRight })} />
      ) : null}
      {inPerson ? null : <PowerTicks agent={agent} onChange={(powers) => set({ powers })} />}
    </fieldset>
  );
}

function PowerTicks({ agent, onChange }: { readonly agent: Agent; readonly onChange: (powers: Power[]) => void }) {
  const t = useWords(caseWords);
  const words = useWords(hindranceWords);
  return (
    <>
      <p className={dialogs.text}>{t('agentPowers')}</p>
      <div className={styles.powers}>
        {powers.map((power) => (
          <Tick
            key={power}
            checked={agent.powers.includes(power)}
            label={words(`power-${power}`)}
            onChange={(on) => onChange(powers.filter((one) => (one === power ? on : agent.powers.includes(one))))}
          />
        ))}
      </div>
    </>
  );
}
