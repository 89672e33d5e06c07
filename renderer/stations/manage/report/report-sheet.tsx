import { dayWords } from '#shared/i18n/manage-day.ts';
import type { DailyReport } from '#shared/protocol/reports.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { ownName } from '../parts/own-name.ts';
import { Card } from '../parts/page.tsx';
import { FigureTable } from './figure-table.tsx';
import styles from './report.module.css';

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };
type Props = { readonly report: DailyReport; readonly named: readonly Named[] };

const counts = [
  'issued',
  'done',
  'cancelled',
  'expired',
  'open',
  'noShows',
  'enteredByHand',
  'priority',
  'chosenCalls',
] as const;

/** All figures of a day. */
export function ReportSheet({ report, named }: Props) {
  const t = useWords(dayWords);
  const { language } = useLanguage();
  const names = new Map(named.map((one) => [one.id, ownName(one, language)]));
  const row = <F extends { readonly name: string }>(id: string, figures: F) => ({
    ...figures,
    id,
    name: names.get(id) ?? figures.name,
  });
  const services = report.services.filter((service) => service.issued > 0);
  return (
    <>
      <Card title={t('tickets')}>
        <dl className={styles.counts}>
          {counts.map((count) => (
            <div key={count}>
              <dt>{t(count)}</dt>
              <dd>{report.tickets[count]}</dd>
            </div>
          ))}
          <div>
            <dt>{t('expectedHomes')}</dt>
            <dd>{report.expectedHomes}</dd>
          </div>
          <div>
            <dt>{t('arrivedHomes')}</dt>
            <dd>{report.arrivedHomes}</dd>
          </div>
        </dl>
      </Card>
      <Card title={t('services')}>
        {services.length === 0 ? (
          <p className={styles.none}>{t('noFigures')}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('service')}</th>
                <th scope="col">{t('issued')}</th>
                <th scope="col">{t('done')}</th>
              </tr>
            </thead>
            <tbody>
              {services.map((service) => (
                <tr key={service.serviceId}>
                  <th scope="row">{names.get(service.serviceId) ?? service.name}</th>
                  <td>{service.issued}</td>
                  <td>{service.done}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <FigureTable title={t('stages')} first={t('stage')} rows={report.stages.map((one) => row(one.stageId, one))} />
      <FigureTable title={t('desks')} first={t('desk')} rows={report.desks.map((one) => row(one.deskId, one))} />
      <FigureTable title={t('staff')} first={t('person')} rows={report.staff.map((one) => row(one.staffId, one))} />
      <p className={styles.chain}>
        {t('journalHead', { seq: report.journalSeq })} <code>{report.journalHead}</code>
        <br />
        {t('journalHeadHint')}
      </p>
    </>
  );
}
