import { Button, Input } from 'antd';
import { useState } from 'react';
import { isCalendarDate } from '#shared/domain/time/business-day.ts';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { HandoverPlanView } from '#shared/protocol/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import styles from './handover-plan.module.css';

type Props = { readonly plan: HandoverPlanView; readonly onSaved: () => Promise<void> };

/** The day everything is counted back from. */
export function HandoverDate({ plan, onSaved }: Props) {
  const t = useWords(handoverPlanWords);
  const { client } = useHub();
  const [typed, setTyped] = useState<string>(plan.handoverDate ?? '');
  const save = useCommand(async (date: string, options: { readonly idempotencyKey: string }) => {
    if (!isCalendarDate(date)) return;
    await client.setHandoverDate({ body: { date, version: plan.version } }, options);
    await onSaved();
  });
  const unchanged = plan.dateFrom === 'plan' && typed === plan.handoverDate;
  return (
    <>
      <div className={styles.row}>
        <label className={styles.field}>
          <span>{t('handoverDate')}</span>
          <Input type="date" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
        <Button
          type="primary"
          loading={save.busy}
          disabled={unchanged || !isCalendarDate(typed)}
          onClick={() => void save.run(typed)}
        >
          {t('saveDate')}
        </Button>
        <span className={styles.soft}>{t(plan.dateFrom === 'profile' ? 'dateFromProfile' : 'dateHint')}</span>
      </div>
      <ProblemNote problem={save.problem} />
    </>
  );
}
