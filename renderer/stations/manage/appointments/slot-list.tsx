import { homesPerSlot } from '#shared/domain/appointments/stage-capacity.ts';
import { appointmentWords } from '#shared/i18n/appointments.ts';
import type { AppointmentDay } from '#shared/protocol/appointments.ts';
import { useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { Card } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import styles from './appointments.module.css';

/** How full each slot is, as a bar and a number. */
export function SlotList({ day: { slots, outside, narrowest, settings } }: { readonly day: AppointmentDay }) {
  const t = useWords(appointmentWords);
  const fullest = Math.max(1, ...slots.map(({ booked }) => booked));
  return (
    <Card title={t('slots')}>
      {slots.length === 0 ? <Said tone="hint">{t('noSlots')}</Said> : null}
      <ul className={styles.slots}>
        {slots.map(({ at, capacity, booked, homes }) => {
          const over = narrowest !== null && booked > homesPerSlot(narrowest.homesPerHour, settings.slotMinutes);
          const full = capacity !== null && booked >= capacity;
          return (
            <li key={at} className={styles.slot} title={homes.join('\n')}>
              <b>{at.slice(11)}</b>
              <span className={styles.bar} data-full={full} aria-hidden>
                <span style={{ width: `${Math.min(100, (100 * booked) / (capacity ?? fullest))}%` }} />
              </span>
              <span>
                {capacity === null ? t('homesOf', { booked }) : t('places', { booked, capacity })}{' '}
                {full ? <Mark tone="mind">{t('slotFull')}</Mark> : null}{' '}
                {over ? <Mark tone="bad">{t('overStage')}</Mark> : null}
              </span>
            </li>
          );
        })}
        {outside.length === 0 ? null : (
          <li>
            {t('outside')}: {outside.map(({ at, home }) => `${at.slice(11)} ${home}`).join(' · ')}
          </li>
        )}
      </ul>
    </Card>
  );
}
