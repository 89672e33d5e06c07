import { Button, Form, InputNumber, Select } from 'antd';
import type { StaffId } from '#shared/domain/ids.ts';
import { callScore } from '#shared/domain/service-quality/measures.ts';
import { qualityWords } from '#shared/i18n/service-quality.ts';
import type { QualitySheet, StaffQuality } from '#shared/protocol/service-quality.ts';
import { useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { Card } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { useCommand } from '../parts/use-command.ts';
import { useStaffOptions } from '../parts/use-staff-options.ts';
import { PlainTable } from './plain-table.tsx';
import styles from './quality.module.css';
import { useFigures } from './use-figures.ts';

type Entry = { readonly staffId: StaffId; readonly heard: number; readonly missed: number };
type Props = {
  readonly sheet: QualitySheet;
  readonly staff: readonly StaffQuality[];
  readonly onSaved: () => Promise<void>;
};

/** Calls picked up within three rings and those missed, by person (L1); entered again, the last counts. */
export function CallsCard({ sheet, staff, onSaved }: Props) {
  const t = useWords(qualityWords);
  const { client } = useHub();
  const { percent } = useFigures();
  const people = useStaffOptions();
  const [form] = Form.useForm<Entry>();
  const save = useCommand((entry: Entry, options: { readonly idempotencyKey: string }) =>
    client.enterQualityCalls({ body: { ...entry, date: sheet.date } }, options),
  );
  const nameOf = (id: StaffId) => staff.find(({ staffId }) => staffId === id)?.name ?? t('dash');
  return (
    <Card title={t('calls')}>
      <p className={styles.soft}>{t('callsHint')}</p>
      <Form<Entry>
        form={form}
        layout="vertical"
        requiredMark={false}
        className={styles.form ?? ''}
        initialValues={{ heard: 0, missed: 0 }}
        onFinish={async (entry) => {
          if (!(await save.run(entry))) return;
          form.resetFields();
          await onSaved();
        }}
      >
        <Form.Item name="staffId" label={t('person')} rules={[{ required: true, message: t('needPerson') }]}>
          <Select
            className={styles.person ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            options={[...people]}
            placeholder={t('choosePerson')}
            onChange={(id: StaffId) => {
              const known = sheet.calls.find(({ staffId }) => staffId === id);
              form.setFieldsValue({ heard: known?.heard ?? 0, missed: known?.missed ?? 0 });
            }}
          />
        </Form.Item>
        {(['heard', 'missed'] as const).map((field) => (
          <Form.Item key={field} name={field} label={t(field)} rules={[{ required: true, message: t(field) }]}>
            <InputNumber min={0} max={9999} precision={0} />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('enterCalls')}
        </Button>
      </Form>
      <ProblemNote problem={save.problem} />
      <PlainTable
        label={t('calls')}
        empty={t('noCalls')}
        head={[t('person'), t('heard'), t('missed'), t('share'), t('points')]}
        rows={sheet.calls.map((one) => {
          const { share, points } = callScore(one);
          return { id: one.staffId, cells: [nameOf(one.staffId), one.heard, one.missed, percent(share), points] };
        })}
      />
    </Card>
  );
}
