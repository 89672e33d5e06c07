import { Button, Modal } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { type Situation, situation as whole, successions } from '#shared/domain/flow/facts.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { CaseView } from '#shared/protocol/case-view.ts';
import { Choices } from '../../../features/case-steps/choices.tsx';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useWords } from '../../../lib/language.tsx';
import dialogs from '../dialogs.module.css';
import { Refusal } from '../refusal.tsx';
import { AgentFields } from './agent-fields.tsx';
import { agentFaults, newAgent } from './agent.ts';
import styles from './situation.module.css';
import { Tick } from './tick.tsx';
import { useDeviceDraft } from './use-device-draft.ts';

/** As it stands while it is typed: an agent may have no name yet. */
const halfTyped = z
  .object({
    ...whole.shape,
    agent: whole.shape.agent.unwrap().extend({ name: z.string(), idNumber: z.string() }).nullable(),
  })
  .nullable()
  .catch(null);

type Props = {
  readonly caseView: CaseView;
  readonly sending: Sending;
  readonly send: Sending['send'];
  readonly onCancel: () => void;
};

/** Who came and how: owners here, an agent with powers ticked one by one, heir, minor, spouse, payment changed. */
export function SituationDialog({ caseView, sending, send, onCancel }: Props) {
  const t = useWords(caseWords);
  const desk = useWords(deskWords);
  const draft = useDeviceDraft<Situation>(caseView.id, 'situation', caseView.situation, (body) =>
    halfTyped.parse(body),
  );
  const now = draft.body;
  const [tried, setTried] = useState(false);
  const faults = now.agent ? agentFaults(now.agent) : [];
  const ownRight = now.minor || now.succession !== 'none';
  const nobody = now.present.length === 0 && now.agent === null;
  const set = (change: Partial<Situation>) => draft.edit({ ...now, ...change });
  const toggle = (index: number) => {
    const present = now.present.includes(index)
      ? now.present.filter((one) => one !== index)
      : [...now.present, index].toSorted((a, b) => a - b);
    set({ present });
  };
  const go = () => {
    setTried(true);
    if (faults.length > 0 || nobody) return;
    const params = { id: caseView.id };
    // Ticked while there was an heir in question, it means nothing without one.
    const agent = now.agent && { ...now.agent, inOwnRight: ownRight && now.agent.inOwnRight === true };
    const situation = { ...now, agent };
    void send(JSON.stringify(['situation', params, situation]), (client, idempotencyKey) =>
      client.setSituation({ params, body: { version: caseView.version, situation } }, { idempotencyKey }),
    ).then((done) => done && draft.forget());
  };
  const cancel = () => {
    draft.forget();
    onCancel();
  };
  return (
    <Modal
      open
      centered
      width={720}
      title={t('situationTitle')}
      onCancel={cancel}
      footer={[
        <Button key="back" onClick={cancel}>
          {desk('back')}
        </Button>,
        <Button key="go" type="primary" disabled={sending.busy} onClick={go}>
          {desk('save')}
        </Button>,
      ]}
    >
      <div className={styles.body}>
        <fieldset className={styles.group}>
          <legend>{t('whichOwnersHere')}</legend>
          {caseView.owners.map(({ index, name }) => (
            <Tick key={index} checked={now.present.includes(index)} label={name} onChange={() => toggle(index)} />
          ))}
        </fieldset>
        <Tick
          checked={now.agent !== null}
          label={t('agentComes')}
          onChange={(on) => set({ agent: on ? (caseView.situation.agent ?? newAgent()) : null })}
        />
        {now.agent ? (
          <AgentFields
            agent={now.agent}
            faults={tried ? faults : []}
            ownRight={ownRight}
            onChange={(agent) => set({ agent })}
          />
        ) : null}
        <div className={styles.group}>
          <Tick
            checked={now.spouseAbsent}
            label={t('spouseAbsent')}
            onChange={(spouseAbsent) => set({ spouseAbsent })}
          />
          <Tick checked={now.minor} label={t('minor')} onChange={(minor) => set({ minor })} />
          <Tick
            checked={now.paymentChanged}
            label={t('paymentChanged')}
            onChange={(paymentChanged) => set({ paymentChanged })}
          />
        </div>
        <div className={styles.row}>
          <span>{t('succession')}</span>
          <Choices
            label={t('succession')}
            chosen={now.succession}
            onChoose={(succession) => set({ succession })}
            choices={successions.map((id) => ({ id, text: t(`succession-${id}`) }))}
          />
        </div>
        <p className={dialogs.text}>{t('situationText')}</p>
        {tried && nobody ? (
          <p className={styles.fault} role="alert">
            {t('nobodyHere')}
          </p>
        ) : null}
        <Refusal problem={sending.problem} onDismiss={sending.forget} />
      </div>
    </Modal>
  );
}
