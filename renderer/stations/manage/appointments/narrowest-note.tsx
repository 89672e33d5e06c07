import { homesPerSlot } from '#shared/domain/appointments/stage-capacity.ts';
import { appointmentWords } from '#shared/i18n/appointments.ts';
import type { AppointmentDay } from '#shared/protocol/appointments.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { ownName } from '../parts/own-name.ts';
import styles from './appointments.module.css';

type Props = { readonly day: AppointmentDay; readonly slotMinutes: number; readonly capacity: number };

/** How many homes the stages take in a slot, and whether more are asked for. */
export function NarrowestNote({ day: { narrowest }, slotMinutes, capacity }: Props) {
  const t = useWords(appointmentWords);
  const { language } = useLanguage();
  if (narrowest === null) return null;
  const stage = ownName(narrowest, language);
  const perSlot = homesPerSlot(narrowest.homesPerHour, slotMinutes);
  if (perSlot === 0) return <div className={styles.narrowest}>{t('noDesk', { stage })}</div>;
  return (
    <div className={styles.narrowest}>
      {t('narrowest', { stage, perHour: narrowest.homesPerHour, perSlot })}{' '}
      {capacity > perSlot ? <Mark tone="bad">{t('overStage')}</Mark> : null}
    </div>
  );
}
