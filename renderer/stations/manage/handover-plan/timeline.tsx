import { Button } from 'antd';
import { useState } from 'react';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { HandoverPlanView, PlanTaskView } from '#shared/protocol/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Mark } from '../parts/mark.tsx';
import { Card } from '../parts/page.tsx';
import { Said } from '../parts/said.tsx';
import { AddTask } from './add-task.tsx';
import { HandoverDate } from './handover-date.tsx';
import styles from './handover-plan.module.css';
import { TaskDrawer } from './task-drawer.tsx';
import { TaskTable } from './task-table.tsx';

/** The date, what is late, and every task by its day. */
export function Timeline() {
  const t = useWords(handoverPlanWords);
  const [edited, setEdited] = useState<PlanTaskView | null>(null);
  const [adding, setAdding] = useState(false);
  const plan = useLive(
    ({ client }) => client.handoverPlan({}),
    ({ type }) => /^(handover-plan|day|roster|profile|staff)\./.test(type),
  );
  const done = async () => {
    setEdited(null);
    setAdding(false);
    await plan.reload();
  };
  return (
    <Loaded of={plan}>
      {(data) => (
        <div className={styles.stack}>
          <Card>
            <HandoverDate key={`${data.handoverDate} ${data.version}`} plan={data} onSaved={plan.reload} />
            <Counts plan={data} />
          </Card>
          {data.handoverDate === null ? <Said tone="hint">{t('noDate')}</Said> : null}
          <Card title={t('tabTimeline')} aside={<Button onClick={() => setAdding(true)}>{t('addTask')}</Button>}>
            <TaskTable plan={data} onEdit={setEdited} />
          </Card>
          <TaskDrawer
            task={edited && (data.tasks.find(({ id }) => id === edited.id) ?? edited)}
            seen={edited?.version ?? 0}
            today={data.today}
            onClose={() => setEdited(null)}
            onSaved={done}
          />
          <AddTask open={adding} today={data.today} onClose={() => setAdding(false)} onSaved={done} />
        </div>
      )}
    </Loaded>
  );
}

function Counts({ plan: { tasks, stock } }: { readonly plan: HandoverPlanView }) {
  const t = useWords(handoverPlanWords);
  const count = (state: PlanTaskView['state']) => tasks.filter((one) => one.state === state).length;
  const late = count('late');
  const short = stock.packs > 0 || stock.keySets > 0;
  return (
    <p className={styles.counts}>
      <Mark tone={late > 0 ? 'bad' : 'good'}>{t('count-late', { count: late })}</Mark>
      <Mark tone={count('due-soon') > 0 ? 'mind' : 'calm'}>{t('count-due-soon', { count: count('due-soon') })}</Mark>
      <Mark tone="calm">{t('count-open', { count: count('open') })}</Mark>
      <Mark tone="good">{t('count-done', { count: count('done') })}</Mark>
      {short ? <Mark tone="bad">{t('stockShort', { packs: stock.packs, keySets: stock.keySets })}</Mark> : null}
      {stock.uncounted > 0 ? <Mark tone="mind">{t('stockUncounted', { count: stock.uncounted })}</Mark> : null}
      {!short && stock.uncounted === 0 ? <Mark tone="good">{t('stockFull')}</Mark> : null}
    </p>
  );
}
