import { type FormEvent, useRef, useState } from 'react';
import type { ServiceId } from '#shared/domain/ids.ts';
import { receptionWords } from '#shared/i18n/reception.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { useWords } from '../../lib/language.tsx';
import { useHub } from '../../lib/use-hub.tsx';
import { Action } from './action.tsx';
import type { Entered } from './entered-list.tsx';
import { useHouse } from './house.tsx';
import { homeServices } from './offers.ts';
import panel from './panel.module.css';
import styles from './paper-form.module.css';
import { PaperHome } from './paper-home.tsx';
import { nextPaperNumber, readClockTime, readPaperNumber } from './paper-number.ts';
import { PriorityToggle } from './priority-toggle.tsx';
import { Refusal } from './refusal.tsx';
import { useCommands } from './use-commands.ts';

/** One paper number; what stays the same from one to the next stays filled in. */
export function PaperForm({ onEntered }: { readonly onEntered: (entered: Entered) => void }) {
  const t = useWords(receptionWords);
  const { client } = useHub();
  const { services, serviceName, dayClosed } = useHouse();
  const offers = homeServices(services);
  const [number, setNumber] = useState('');
  const [time, setTime] = useState('');
  const [serviceId, setServiceId] = useState<ServiceId | null>(null);
  const [home, setHome] = useState<UnitCard | null>(null);
  const [priority, setPriority] = useState(false);
  const [checked, setChecked] = useState(false);
  const timeInput = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { pending, problem, forget, run } = useCommands();

  const service = offers.find((one) => one.id === serviceId) ?? offers[0];
  const paper = readPaperNumber(number);
  const arrivedAt = readClockTime(time);
  const homeMissing = service?.guided === true && home === null;

  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!service || paper === null || arrivedAt === null || homeMissing) return;
    const body = { number: paper, serviceId: service.id, arrivedAt, priority, ...(home ? { unitId: home.id } : {}) };
    const ticket = await run(`enter ${JSON.stringify(body)}`, (options) => client.enterPaperNumber({ body }, options));
    if (!ticket) return;
    onEntered({ paper, ticket, home: home?.label ?? null });
    setNumber(nextPaperNumber(paper));
    setTime('');
    setHome(null);
    setPriority(false);
    setChecked(false);
    timeInput.current?.focus();
  };

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void enter(event)} noValidate>
      <label className={panel.field}>
        {t('paperNumber')}
        <input
          className={panel.input}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          placeholder="Z001"
          autoComplete="off"
          aria-invalid={checked && paper === null}
        />
        {checked && paper === null ? <span className={panel.fault}>{t('paperNumberFault')}</span> : null}
      </label>
      <label className={panel.field}>
        {t('paperTime')}
        <input
          ref={timeInput}
          className={panel.input}
          value={time}
          onChange={(event) => setTime(event.target.value)}
          placeholder={t('paperTimeHint')}
          inputMode="numeric"
          autoComplete="off"
          aria-invalid={checked && arrivedAt === null}
        />
        {checked && arrivedAt === null ? <span className={panel.fault}>{t('paperTimeFault')}</span> : null}
      </label>
      <label className={panel.field}>
        {t('paperService')}
        <select
          className={panel.input}
          value={service?.id ?? ''}
          onChange={(event) => setServiceId(offers.find((one) => one.id === event.target.value)?.id ?? null)}
        >
          {offers.map((one) => (
            <option key={one.id} value={one.id}>
              {one.letter} {serviceName(one.id)}
            </option>
          ))}
        </select>
      </label>
      <PaperHome
        home={home}
        onHome={(found) => {
          setHome(found);
          if (found) setTimeout(() => form.current?.querySelector<HTMLButtonElement>('[type=submit]')?.focus());
        }}
        needed={service?.guided === true}
        fault={checked && homeMissing}
      />
      <PriorityToggle on={priority} onChange={setPriority} />
      <Action kind="main" type="submit" disabled={pending !== null || dayClosed}>
        {t('paperEnter')}
      </Action>
      <div className={styles.wide}>
        <Refusal problem={problem} onClose={forget} />
      </div>
    </form>
  );
}
