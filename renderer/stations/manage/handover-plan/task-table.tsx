import { Button, Table } from 'antd';
import { daysBetween } from '#shared/domain/time/business-day.ts';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import type { HandoverPlanView, PlanTaskView } from '#shared/protocol/handover-plan.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import styles from './handover-plan.module.css';

type Props = { readonly plan: HandoverPlanView; readonly onEdit: (task: PlanTaskView) => void };
const tones = { late: 'bad', 'due-soon': 'mind', open: 'calm', done: 'good', 'not-needed': 'calm' } as const;

/** Every task by its day; the late ones red. */
export function TaskTable({ plan: { tasks, today }, onEdit }: Props) {
  const t = useWords(handoverPlanWords);
  const { language } = useLanguage();
  const titleOf = ({ title }: PlanTaskView) => (language === 'en' ? title.en : title.zh);
  const stateText = ({ state, due }: PlanTaskView) => {
    if (state === 'late' && due !== null) return t('state-late', { days: daysBetween(due, today) });
    if (state === 'due-soon' && due !== null) {
      return due === today ? t('state-due-today') : t('state-due-soon', { days: daysBetween(today, due) });
    }
    return t(state === 'open' ? (due === null ? 'state-undated' : 'state-open') : `state-${state as 'done'}`);
  };
  return (
    <Table<PlanTaskView>
      rowKey="id"
      size="small"
      pagination={false}
      locale={{ emptyText: t('empty') }}
      dataSource={[...tasks]}
      rowClassName={({ state }) => (state === 'late' ? (styles.late ?? '') : '')}
      columns={[
        { title: t('due'), width: 110, render: (_, { due }) => <span className={styles.due}>{due ?? '—'}</span> },
        {
          title: t('task'),
          render: (_, task) => (
            <>
              <b>{titleOf(task)}</b>
              <div className={styles.soft}>
                {task.basis === null ? t('ownTask') : language === 'en' ? task.basis.en : task.basis.zh}
              </div>
            </>
          ),
        },
        { title: t('progress'), width: 150, render: (_, task) => <Progress task={task} /> },
        { title: t('owner'), width: 130, render: (_, { owner }) => owner ?? t('nobody') },
        {
          title: t('state'),
          width: 190,
          render: (_, task) => (
            <>
              <Mark tone={tones[task.state]}>{stateText(task)}</Mark>
              {task.closed ? (
                <div className={styles.soft}>{t('closedBy', { on: task.closed.on, by: task.closed.by })}</div>
              ) : null}
            </>
          ),
        },
        {
          title: t('edit'),
          width: 90,
          render: (_, task) => (
            <Button size="small" aria-label={t('editOf', { title: titleOf(task) })} onClick={() => onEdit(task)}>
              {t('edit')}
            </Button>
          ),
        },
      ]}
    />
  );
}

function Progress({ task: { target, counted, state } }: { readonly task: PlanTaskView }) {
  const t = useWords(handoverPlanWords);
  if (target === null || state === 'not-needed') return null;
  if (counted === null) return <span className={styles.soft}>{t('notCounted', { target })}</span>;
  const lacking = target - counted;
  return (
    <span className={styles.due}>
      {t('counts', { counted, target })}{' '}
      {lacking > 0 && (state === 'done' || state === 'late') ? (
        <Mark tone="bad">{t('lacking', { count: lacking })}</Mark>
      ) : null}
    </span>
  );
}
