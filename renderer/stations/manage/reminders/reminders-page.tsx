import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import { type ReminderRuleId, reminderRuleIds, ruleNeedsCall } from '#shared/domain/reminders/rules.ts';
import { reminderWords } from '#shared/i18n/reminders.ts';
import type { ReminderLine, ReminderList } from '#shared/protocol/reminders.ts';
import { useWords } from '../../../lib/language.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Mark } from '../parts/mark.tsx';
import { Page } from '../parts/page.tsx';
import { DaysForm } from './days-form.tsx';
import { ExportButton } from './export-button.tsx';
import { QuietNote } from './quiet-note.tsx';
import { ReminderDrawer } from './reminder-drawer.tsx';
import styles from './reminders.module.css';
import { TellBuildings } from './tell-buildings.tsx';
import { useWorklist } from './use-worklist.ts';

/** The worklist of domain 1a: what is due, most pressing first; and the days that only staff know. */
export function RemindersPage() {
  const t = useWords(reminderWords);
  const [rule, setRule] = useState<ReminderRuleId | 'all'>('all');
  const [worked, setWorked] = useState<ReminderLine | null>(null);
  const list = useWorklist();
  return (
    <Page title={t('title')} explain={t('explain')} actions={<ExportButton>{t('export')}</ExportButton>}>
      <Loaded of={list}>
        {(found) => (
          <>
            <QuietNote spans={found.quietHours} />
            <Coverage list={found} />
            <Segmented<ReminderRuleId | 'all'>
              className={styles.rules ?? ''}
              value={rule}
              onChange={setRule}
              options={[
                { value: 'all', label: `${t('all')} ${found.items.length}` },
                ...reminderRuleIds
                  .map((value) => ({ value, count: found.items.filter((one) => one.rule === value).length }))
                  .filter(({ count }) => count > 0)
                  .map(({ value, count }) => ({ value, label: `${t(`rule-${value}`)} ${count}` })),
              ]}
            />
            {rule !== 'all' && !ruleNeedsCall(rule) && shown(found, rule).length > 0 ? (
              <TellBuildings rule={rule} items={shown(found, rule)} />
            ) : null}
            <Worklist items={shown(found, rule)} onWork={setWorked} />
          </>
        )}
      </Loaded>
      <DaysForm onSaved={list.renew} />
      <ReminderDrawer
        reminder={worked}
        quietHours={list.data?.quietHours ?? []}
        onClose={() => setWorked(null)}
        onAnswered={async (unitId) => {
          setWorked(null);
          await list.renew(unitId);
        }}
      />
    </Page>
  );
}

function shown({ items }: ReminderList, rule: ReminderRuleId | 'all'): readonly ReminderLine[] {
  return rule === 'all' ? items : items.filter((one) => one.rule === rule);
}

function Coverage({ list }: { readonly list: ReminderList }) {
  const t = useWords(reminderWords);
  const due = list.coverage.filter((one) => one.due > 0);
  return (
    <dl className={styles.coverage} aria-label={t('coverage')}>
      {due.length === 0 ? <dt>{t('nothingDue')}</dt> : null}
      {due.map((one) => (
        <div key={one.rule}>
          <dt>{t(`rule-${one.rule}`)}</dt>
          <dd>
            {Math.floor((one.done * 100) / one.due)}% <small>{t('coverageOf', { done: one.done, due: one.due })}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type ListProps = { readonly items: readonly ReminderLine[]; readonly onWork: (line: ReminderLine) => void };

function Worklist({ items, onWork }: ListProps) {
  const t = useWords(reminderWords);
  return (
    <Table<ReminderLine>
      rowKey="id"
      size="small"
      virtual
      scroll={{ y: 440, x: 1080 }}
      pagination={false}
      locale={{ emptyText: t('none') }}
      dataSource={[...items]}
      columns={[
        {
          title: t('state'),
          width: 100,
          render: (_, { urgency }) => <Mark tone={urgency === 'overdue' ? 'bad' : 'mind'}>{t(urgency)}</Mark>,
        },
        { title: t('lastDay'), width: 120, dataIndex: 'lastDay' },
        { title: t('home'), width: 170, render: (_, { home }) => <b>{home}</b> },
        { title: t('what'), width: 220, render: (_, line) => t(`rule-${line.rule}`) },
        { title: t('how'), width: 150, render: (_, { needsCall }) => t(needsCall ? 'call' : 'callOrText') },
        {
          title: t('result'),
          render: (_, { lastResult, tries }) =>
            lastResult === null ? '' : t('tried', { tries, result: t(`result-${lastResult}`) }),
        },
        {
          title: '',
          width: 110,
          render: (_, line) => (
            <Button
              size="small"
              aria-label={t('workOf', { home: line.home, what: t(`rule-${line.rule}`) })}
              onClick={() => onWork(line)}
            >
              {t('work')}
            </Button>
          ),
        },
      ]}
    />
  );
}
