import { Tabs } from 'antd';
import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { periodOf, type Span } from '#shared/domain/service-quality/periods.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { DownloadButton } from '../parts/download-button.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { PrintPaper } from '../papers/print-paper.tsx';
import { CallsCard } from './calls-card.tsx';
import { CheckCard } from './check-card.tsx';
import { DayTable } from './day-table.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { PeopleTable } from './people-table.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { RoundsCard } from './rounds-card.tsx';
import { SatisfactionCard } from './satisfaction-card.tsx';
import { StageTable } from './stage-table.tsx';
import styles from './quality.module.css';

/** Service by L1 to L6 over a day, a week or a month: each indicator, what it rests on, and what staff enter by hand. */
export function QualityPage() {
  const t = useWords(qualityWords);
  const { language } = useLanguage();
  const { date: today } = useSite();
  const [asked, setAsked] = useState<{ readonly date: CalendarDate; readonly span: Span }>({
    date: today as CalendarDate,
    span: 'day',
  });
  const period = periodOf(asked.date, asked.span);
  const quality = useLive(
    ({ client }) => client.serviceQuality({ query: period }),
    ({ type }) => /^(quality|day)\./.test(type),
    `${period.from} ${period.to}`,
  );
  // Figures of another period never stand under this one's dates.
  const isOfPeriod = quality.data?.from === period.from && quality.data.to === period.to;
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <>
          <DownloadButton
            url={callUrl(contract.serviceQualityXlsx, { query: { ...period, language } })}
            name={`keyturn-service-${period.from}-${period.to}.xlsx`}
          >
            {t('xlsx')}
          </DownloadButton>
          <PrintPaper text={t('print')} order={() => (isOfPeriod ? { kind: 'service-quality', ...period } : null)} />
        </>
      }
    >
      <PeriodPicker date={asked.date} span={asked.span} period={period} onPick={setAsked} />
      <Loaded of={isOfPeriod ? quality : { ...quality, data: null }}>
        {(found) => (
          <Tabs
            items={[
              {
                key: 'figures',
                label: t('tabFigures'),
                children: (
                  <div className={styles.stack}>
                    <IndicatorTable quality={found} />
                    <DayTable days={found.days} />
                  </div>
                ),
              },
              {
                key: 'people',
                label: t('tabPeople'),
                children: (
                  <div className={styles.stack}>
                    <SatisfactionCard satisfaction={found.satisfaction} />
                    <PeopleTable staff={found.staff} />
                    <StageTable stages={found.stages} />
                  </div>
                ),
              },
              {
                key: 'enter',
                label: t('tabEnter'),
                disabled: found.days.length === 0,
                children: (
                  <div className={styles.stack}>
                    <h2 className={styles.enter}>{t('enterOf', { date: found.sheet.date })}</h2>
                    <CallsCard sheet={found.sheet} staff={found.staff} onSaved={quality.reload} />
                    <CheckCard sheet={found.sheet} onSaved={quality.reload} />
                    <RoundsCard sheet={found.sheet} today={found.today} onSaved={quality.reload} />
                  </div>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
