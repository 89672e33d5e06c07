import { Button } from 'antd';
import { manageWords } from '#shared/i18n/manage.ts';
import { dayWords } from '#shared/i18n/manage-day.ts';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { reportWords } from '#shared/i18n/manage-report.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub, useLive } from '../../../lib/use-hub.tsx';
import { fetchFile } from '../parts/fetch-file.ts';
import { PrintPaper } from '../papers/print-paper.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useCommand } from '../parts/use-command.ts';
import { useReloadOn } from '../parts/use-reload-on.ts';
import { routeHash } from '../route.ts';
import { useRoute } from '../use-route.ts';
import { DayFees, DayHomes, DayHours, DayRooms } from './day-homes.tsx';
import { DayPicker } from './day-picker.tsx';
import { DayRatings } from './day-ratings.tsx';
import { DaySignings } from './day-signings.tsx';
import { TrendCard } from './trend-card.tsx';
import { ReportSheet } from './report-sheet.tsx';
import styles from './report.module.css';

/** A day in figures, on screen, on paper and as CSV. */
export function ReportPage() {
  const t = useWords(dayWords);
  const m = useWords(manageWords);
  const r = useWords(reportWords);
  const hub = useHub();
  const site = useSite();
  const { language } = useLanguage();
  const { date = '' } = useRoute().query;
  const query = date === '' ? {} : { date };
  const report = useLive(
    async ({ client }) => {
      const [figures, homes, services, stages, desks] = await Promise.all([
        client.dailyReport({ query }),
        client.dayReport({ query }),
        client.services({}),
        client.stages({}),
        client.desks({}),
      ]);
      return { figures, homes, named: [...services.items, ...stages.items, ...desks.items] };
    },
    ({ type }) => date === '' && /^(ticket|day|case)\./.test(type),
  );
  useReloadOn(date, report.reload);
  const csv = useCommand(async (asked: { readonly date?: string }) => {
    const url = callUrl(contract.dailyReportCsv, { query: asked });
    saveFile(`keyturn-${report.data?.figures.date ?? 'day'}.csv`, await fetchFile(url, hub.headers()));
  });
  const xlsx = useCommand(async (asked: { readonly date?: string }) => {
    const url = callUrl(contract.reportXlsx, { query: { ...asked, language } });
    saveFile(`keyturn-${report.data?.figures.date ?? 'day'}.xlsx`, await fetchFile(url, hub.headers()));
  });
  const siteName = language === 'en' ? site.siteNameEn : site.siteName;
  return (
    <Page
      title={
        report.data
          ? r('reportOf', {
              site: siteName,
              date: report.data.figures.date,
              kind: r(`kind-${report.data.homes.kind}`),
            })
          : t('reportTitle')
      }
      explain={t('reportExplain')}
      actions={
        <>
          <Button loading={csv.busy} onClick={() => void csv.run(query)}>
            {m('downloadCsv')}
          </Button>
          <Button loading={xlsx.busy} onClick={() => void xlsx.run(query)}>
            {r('xlsx')}
          </Button>
          <PrintPaper
            text={m('print')}
            order={() => (report.data ? { kind: 'daily-report', date: report.data.figures.date } : null)}
          />
        </>
      }
    >
      <div className={styles.pick}>
        <DayPicker
          date={report.data?.figures.date ?? date}
          isToday={date === ''}
          onPick={(day) => {
            window.location.hash = routeHash('report', { date: day });
          }}
        />
      </div>
      <ProblemNote problem={csv.problem ?? xlsx.problem} />
      <Loaded of={report}>
        {({ figures, homes, named }) => (
          <>
            {homes.kind === 'handover' ? null : <DaySignings signing={homes.signing} />}
            {homes.kind === 'signing' ? null : <DayHomes report={homes} />}
            <DayRatings ratings={homes.ratings} />
            <DayFees report={homes} />
            {isCalendarDate(figures.date) ? <TrendCard to={figures.date} /> : null}
            <DayHours report={homes} />
            <ReportSheet report={figures} named={named} />
            <DayRooms report={homes} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
