import { Form, Select } from 'antd';
import { handoverPlanWords } from '#shared/i18n/handover-plan.ts';
import { useWords } from '../../../lib/language.tsx';
import type { useStaffOptions } from '../parts/use-staff-options.ts';

/** Who answers for a task, found by typing; nobody may. */
export function OwnerField({ staff }: { readonly staff: ReturnType<typeof useStaffOptions> }) {
  const t = useWords(handoverPlanWords);
  return (
    <Form.Item name="ownerId" label={t('owner')}>
      <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={[...staff]} placeholder={t('nobody')} />
    </Form.Item>
  );
}
