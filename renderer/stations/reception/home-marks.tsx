import { receptionWords } from '#shared/i18n/reception.ts';
import type { UnitCard } from '#shared/protocol/units.ts';
import { dayText } from '../../lib/format.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { type AppointmentView, appointmentView } from './appointment.ts';
import { useHouse } from './house.tsx';
import { Mark } from './mark.tsx';

/** How a home stands today: here or not, its appointment, locked. */
export function HomeMarks({ home }: { readonly home: UnitCard }) {
  const t = useWords(receptionWords);
  return (
    <>
      {home.state === 'visiting' ? (
        <Mark tone="good">{t('unitVisiting', { number: home.openTicketNumber ?? '' })}</Mark>
      ) : (
        <Mark>{t(home.state === 'done' ? 'unitDone' : 'unitExpected')}</Mark>
      )}
      {home.appointment ? <AppointmentMark appointment={home.appointment} /> : null}
      {home.locked ? <Mark tone="alert">{t('locked')}</Mark> : null}
    </>
  );
}

const appointmentWords = {
  early: 'appointmentEarly',
  now: 'appointmentNow',
  late: 'appointmentLate',
} as const;
const tones = { early: 'plain', now: 'good', late: 'warm' } as const;

function AppointmentMark({ appointment }: { readonly appointment: string }) {
  const t = useWords(receptionWords);
  const { language } = useLanguage();
  const { timeZone } = useSite();
  const { window, now } = useHouse();
  const view: AppointmentView = appointmentView(appointment, now, timeZone, window);
  if (view.kind === 'other') {
    const day = dayText(`${view.day}T12:00:00Z`, 'UTC', language);
    return <Mark>{t('appointmentOther', { day, time: view.time })}</Mark>;
  }
  const { time, minutes } = view;
  const span =
    minutes < 60
      ? t('minutes', { count: minutes })
      : t('hours', { hours: Math.floor(minutes / 60), count: minutes % 60 });
  return <Mark tone={tones[view.kind]}>{t(appointmentWords[view.kind], { time, span })}</Mark>;
}
