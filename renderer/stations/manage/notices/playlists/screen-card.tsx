import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { noticeGroups } from '#shared/domain/notices/catalogue.ts';
import { type Playlist, playlist } from '#shared/domain/notices/playlist.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import { noticeWords } from '#shared/i18n/notices.ts';
import type { CallAnswer } from '#shared/protocol/call.ts';
import type { Contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { Card } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Said } from '../../parts/said.tsx';
import { useCommand } from '../../parts/use-command.ts';
import styles from '../notices.module.css';
import { DayPicture } from './day-picture.tsx';

type Screen = CallAnswer<Contract['playlists']>['items'][number];
type Slot = Playlist[number];
type Props = { readonly screen: Screen; readonly onSaved: () => Promise<void> };

const firstSlot: Slot = { from: '09:00', to: '18:00', groups: ['certificates'] };

/** One screen: its day as a picture, and the slots that make it. */
export function ScreenCard({ screen, onSaved }: Props) {
  const t = useWords(noticePlanWords);
  const { client } = useHub();
  const [slots, setSlots] = useState<Playlist>(screen.slots);
  const save = useCommand((body: { readonly slots: Playlist }, options) =>
    client.savePlaylist({ params: { stationId: screen.stationId }, body }, options),
  );
  const changed = JSON.stringify(slots) !== JSON.stringify(screen.slots);
  const sound = playlist.safeParse(slots).success;
  const role = screen.role === 'kiosk' ? 'kiosk' : 'board';
  const go = async () => {
    if (await save.run({ slots })) await onSaved();
  };
  return (
    <Card title={screen.name} aside={t(`role-${role}`)}>
      <DayPicture name={screen.name} slots={slots} />
      <div className={styles.rows}>
        {slots.map((slot, index) => (
          <SlotRow
            key={index}
            n={index + 1}
            slot={slot}
            onWrite={(next) => setSlots(slots.with(index, next))}
            onRemove={() => setSlots(slots.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      <div className={styles.actionLine}>
        <Button disabled={slots.length >= 24} onClick={() => setSlots([...slots, firstSlot])}>
          {t('addSlot')}
        </Button>
        <Button type="primary" disabled={!changed || !sound} loading={save.busy} onClick={() => void go()}>
          {t('save')}
        </Button>
        <Said>{changed ? t('changed') : ''}</Said>
      </div>
      <ProblemNote problem={save.problem} />
    </Card>
  );
}

type RowProps = {
  readonly n: number;
  readonly slot: Slot;
  readonly onWrite: (slot: Slot) => void;
  readonly onRemove: () => void;
};

function SlotRow({ n, slot, onWrite, onRemove }: RowProps) {
  const t = useWords(noticePlanWords);
  const w = useWords(noticeWords);
  const fault = slot.from < slot.to ? (slot.groups.length === 0 ? 'slotEmpty' : null) : 'slotTimes';
  return (
    <fieldset className={styles.slot} aria-label={t('slot', { n })}>
      <Input
        type="time"
        aria-label={t('slotFrom', { n })}
        value={slot.from}
        onChange={({ target }) => onWrite({ ...slot, from: target.value })}
      />
      <Input
        type="time"
        aria-label={t('slotTo', { n })}
        value={slot.to}
        onChange={({ target }) => onWrite({ ...slot, to: target.value })}
      />
      <Select
        mode="multiple"
        aria-label={t('slotGroups', { n })}
        value={slot.groups}
        onChange={(groups) => onWrite({ ...slot, groups })}
        options={noticeGroups.map((group) => ({ value: group, label: w(`group-${group}`) }))}
      />
      <Button onClick={onRemove}>{t('removeSlot', { n })}</Button>
      {fault ? (
        <p className={styles.fault} role="alert">
          {t(fault)}
        </p>
      ) : null}
    </fieldset>
  );
}
