import { Button, Input } from 'antd';
import { addDays, isCalendarDate } from '#shared/domain/time/business-day.ts';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { useWords } from '../../../lib/language.tsx';

type Props = {
  readonly date: string;
  readonly isToday: boolean;
  /** The day asked for; empty for the current one. */
  readonly onPick: (date: string) => void;
};

/** Goes from day to day, or to any. */
export function DayPicker({ date, isToday, onPick }: Props) {
  const t = useWords(dayWords);
  const step = (days: number) => {
    if (isCalendarDate(date)) onPick(addDays(date, days));
  };
  return (
    <>
      <Button onClick={() => step(-1)}>{t('dayBefore')}</Button>
      <Input
        type="date"
        aria-label={t('date')}
        value={date}
        onChange={(event) => {
          if (isCalendarDate(event.target.value)) onPick(event.target.value);
        }}
      />
      <Button disabled={isToday} onClick={() => step(1)}>
        {t('dayAfter')}
      </Button>
      <Button disabled={isToday} onClick={() => onPick('')}>
        {t('today')}
      </Button>
    </>
  );
}
