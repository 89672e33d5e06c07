import { Button, Input } from 'antd';
import { useState } from 'react';
import { addDays, localTime } from '#shared/domain/time/business-day.ts';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { caseWords } from '#shared/i18n/manage-cases.ts';
import { callUrl } from '#shared/protocol/client.ts';
import { contract } from '#shared/protocol/contract.ts';
import { useWords } from '../../../lib/language.tsx';
import { useSite } from '../../../lib/site.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { fetchFile } from '../parts/fetch-file.ts';
import { ProblemNote } from '../parts/problem-note.tsx';
import { saveFile } from '../parts/save-file.ts';
import { useCommand } from '../parts/use-command.ts';
import styles from './cases.module.css';

type Days = { readonly from: CalendarDate; readonly to: CalendarDate };

/** The receptions of visitors as a file for the CRM (A11, A12). */
export function VisitsExport() {
  const t = useWords(caseWords);
  const { headers } = useHub();
  const { timeZone } = useSite();
  const [days, setDays] = useState<Days>(() => {
    const today = localTime(Date.now(), timeZone).slice(0, 10) as CalendarDate;
    return { from: addDays(today, -6), to: today };
  });
  const fetchVisits = useCommand(async (query: Days) => {
    const file = await fetchFile(callUrl(contract.visitsCsv, { query }), headers());
    saveFile(`keyturn-visits-${query.from}-${query.to}.csv`, file);
  });
  const day = (which: 'from' | 'to') => (
    <Input
      type="date"
      className={styles.day ?? ''}
      aria-label={t(which)}
      value={days[which]}
      onChange={({ target }) => setDays({ ...days, [which]: target.value as CalendarDate })}
    />
  );
  return (
    <span className={styles.export}>
      <span>{t('visits')}</span>
      {day('from')}
      <span aria-hidden>–</span>
      {day('to')}
      <Button loading={fetchVisits.busy} disabled={days.from > days.to} onClick={() => void fetchVisits.run(days)}>
        {t('exportVisits')}
      </Button>
      <ProblemNote problem={fetchVisits.problem} />
    </span>
  );
}
