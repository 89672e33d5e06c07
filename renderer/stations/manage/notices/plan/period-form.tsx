import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { siteModes, type SiteMode } from '#shared/domain/notices/catalogue.ts';
import type { NoticePlan } from '#shared/domain/notices/notice-rules.ts';
import { noticePlanWords } from '#shared/i18n/manage-notice-plan.ts';
import type { NoticePlanView } from '#shared/protocol/notice-rules.ts';
import { useBilingual } from '../../../../lib/bilingual.ts';
import { useWords } from '../../../../lib/language.tsx';
import { useHub } from '../../../../lib/use-hub.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Said } from '../../parts/said.tsx';
import { useCommand } from '../../parts/use-command.ts';
import styles from '../notices.module.css';

type Typed = { readonly from?: string; readonly to?: string };
type Values = { readonly city: string; readonly sales: Typed; readonly handover: Typed };
type Props = { readonly plan: NoticePlanView; readonly onSaved: () => Promise<void> };

/** City, and when the site sells and hands over. */
export function PeriodForm({ plan, onSaved }: Props) {
  const t = useWords(noticePlanWords);
  const say = useBilingual();
  const { client } = useHub();
  const [saved, setSaved] = useState(false);
  const { city, periods } = plan.plan;
  const save = useCommand((body: Pick<NoticePlan, 'city' | 'periods'>, options) =>
    client.saveNoticePlan({ body }, options),
  );
  const submit = async (values: Values) => {
    const body = { city: values.city, periods: { sales: periodOf(values.sales), handover: periodOf(values.handover) } };
    if (!(await save.run(body))) return;
    setSaved(true);
    await onSaved();
  };
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{ city, sales: typedOf(periods.sales), handover: typedOf(periods.handover) }}
      onValuesChange={() => setSaved(false)}
      onFinish={(values) => void submit(values)}
    >
      <div className={styles.periods}>
        <Form.Item name="city" label={t('city')}>
          <Select options={plan.cities.map(({ id, name }) => ({ value: id, label: say(name) }))} />
        </Form.Item>
        {siteModes.map((mode) => (
          <PeriodFields key={mode} mode={mode} />
        ))}
      </div>
      <div className={styles.actionLine}>
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('save')}
        </Button>
        <Said>{saved ? t('saved') : ''}</Said>
        <span className={styles.quiet}>{t('periodHint')}</span>
      </div>
      <ProblemNote problem={save.problem} />
    </Form>
  );
}

function PeriodFields({ mode }: { readonly mode: SiteMode }) {
  const t = useWords(noticePlanWords);
  const name = t(`mode-${mode}`);
  return (
    <>
      <Form.Item name={[mode, 'from']} label={t('from', { mode: name })}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name={[mode, 'to']}
        label={t('to', { mode: name })}
        dependencies={[[mode, 'from']]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule: unknown, to: string | undefined) => {
              const from = getFieldValue([mode, 'from']) as string | undefined;
              if (!to) return Promise.resolve();
              if (!from) return Promise.reject(new Error(t('periodFromRule')));
              return to < from ? Promise.reject(new Error(t('periodRule'))) : Promise.resolve();
            },
          }),
        ]}
      >
        <Input type="date" />
      </Form.Item>
    </>
  );
}

const typedOf = (period: NoticePlan['periods']['sales']): Typed => ({
  from: period?.from ?? '',
  to: period?.to ?? '',
});

function periodOf({ from, to }: Typed): NoticePlan['periods']['sales'] {
  return from ? { from: from as CalendarDate, to: to ? (to as CalendarDate) : null } : null;
}
