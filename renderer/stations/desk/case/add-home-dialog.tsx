import { Button, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { TicketId, UnitId } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/cases.ts';
import { deskWords } from '#shared/i18n/desk.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import type { Sending } from '../../../features/cases/use-sending.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import dialogs from '../dialogs.module.css';
import { Refusal } from '../refusal.tsx';

type Props = {
  readonly ticketId: TicketId;
  readonly sending: Sending;
  readonly send: Sending['send'];
  readonly onCancel: () => void;
};

/** Another home of the same household taken into this visit; the hub refuses a home of somebody else. */
export function AddHomeDialog({ ticketId, sending, send, onCancel }: Props) {
  const t = useWords(caseWords);
  const desk = useWords(deskWords);
  const { client } = useHub();
  const [query, setQuery] = useState('');
  const field = useRef<InputRef>(null);
  const [found, setFound] = useState<readonly UnitCard[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const search = async () => {
    try {
      setFound((await client.units({ query: { query: query.trim(), limit: 20 } })).items);
      setProblem(null);
    } catch (refused) {
      setProblem(refused);
    }
  };
  const add = (unitId: UnitId) =>
    void send(JSON.stringify(['add-home', ticketId, unitId]), (hub, idempotencyKey) =>
      hub.addHome({ params: { id: ticketId }, body: { unitId } }, { idempotencyKey }),
    );
  return (
    <Modal
      open
      centered
      title={t('addHomeTitle')}
      onCancel={onCancel}
      afterOpenChange={(open) => open && field.current?.focus()}
      footer={
        <Button key="back" onClick={onCancel}>
          {desk('back')}
        </Button>
      }
    >
      <div className={dialogs.body}>
        <p className={dialogs.text}>{t('addHomeText')}</p>
        <label className={dialogs.field}>
          {t('addHomeQuery')}
          <Input.Search
            ref={field}
            value={query}
            maxLength={80}
            onChange={(event) => setQuery(event.target.value)}
            onSearch={() => query.trim() !== '' && void search()}
          />
        </label>
        {found?.length === 0 ? <p className={dialogs.text}>{t('addHomeNone')}</p> : null}
        <ul className={dialogs.choices}>
          {(found ?? []).map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                className={dialogs.choice}
                disabled={sending.busy || unit.openTicketId !== null}
                onClick={() => add(unit.id)}
              >
                {unit.label}
                <span className={dialogs.aside}>
                  {unit.openTicketNumber ?? unit.owners.join(desk('listSeparator'))}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <Refusal problem={problem ?? sending.problem} onDismiss={sending.forget} />
      </div>
    </Modal>
  );
}
