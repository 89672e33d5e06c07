import { Button, Input, Segmented } from 'antd';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { beside, type Period, type Span, spans } from '#shared/domain/service-quality/periods.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import styles from './quality.module.css';

type Asked = { readonly date: CalendarDate; readonly span: Span };
type Props = Asked & { readonly period: Period; readonly onPick: (asked: Asked) => void };

/** The day, the week from Monday or the month a meeting looks back on (L2). */
export function PeriodPicker({ date, span, period, onPick }: Props) {
  const t = useWords(qualityWords);
  const today = useSite().date as CalendarDate;
  return (
    <div className={styles.pick}>
      <Segmented<Span>
        aria-label={t('span')}
        value={span}
        onChange={(next) => onPick({ date, span: next })}
        options={spans.map((value) => ({ value, label: t(value) }))}
      />
      <Button onClick={() => onPick({ span, date: beside(period, 'before') })}>{t('before')}</Button>
      <Input
        type="date"
        aria-label={t('date')}
        value={date}
        max={today}
        onChange={({ target: { value } }) => {
          if (isCalendarDate(value)) onPick({ span, date: value });
        }}
      />
      <Button disabled={period.to >= today} onClick={() => onPick({ span, date: beside(period, 'after') })}>
        {t('after')}
      </Button>
      <Button disabled={period.from <= today && today <= period.to} onClick={() => onPick({ span, date: today })}>
        {t('today')}
      </Button>
      <span className={styles.soft}>{t('periodOf', period)}</span>
    </div>
  );
}
