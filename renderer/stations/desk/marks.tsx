import { deskWords } from '#shared/i18n/desk.ts';
import type { ListedTicket } from '#shared/protocol/tickets.ts';
import { clockText } from '../../lib/format.ts';
import { useWords } from '../../lib/language.tsx';
import { useSite } from '../../lib/site.tsx';
import { marksOf } from './desk-view.ts';
import styles from './marks.module.css';

/** Quiet marks beside a number. */
export function Marks({ ticket }: { readonly ticket: ListedTicket }) {
  const t = useWords(deskWords);
  const { timeZone } = useSite();
  return marksOf(ticket).map((mark) => {
    const text =
      'word' in mark ? t(mark.word) : t('markAppointment', { time: clockText(mark.appointmentAt, timeZone) });
    return (
      <span key={text} className={styles.mark}>
        {text}
      </span>
    );
  });
}
