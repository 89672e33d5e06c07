import { Form, InputNumber } from 'antd';
import { z } from 'zod';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import styles from './profile.module.css';
import { WholeField } from './value-field.tsx';

const cap = ['propertyFee', 'capMonths'];
const months = z.int().min(0).max(36);

/** Months taken in advance, never more than the place allows. */
export function PrepaidFields() {
  const t = useWords(profileWords);
  return (
    <div className={styles.row}>
      <Form.Item
        name={['propertyFee', 'prepayMonths']}
        label={t('prepayMonths')}
        required
        dependencies={[cap]}
        rules={[
          fits(months, t('monthsRule')),
          ({ getFieldValue }) => ({
            validator: (_rule, value: number | null) => {
              const most = getFieldValue(cap) as number | null;
              return value !== null && most !== null && value > most
                ? Promise.reject(new Error(t('overCap', { cap: most })))
                : Promise.resolve();
            },
          }),
        ]}
      >
        <InputNumber className={styles.figure ?? ''} suffix={t('months')} />
      </Form.Item>
      <WholeField name={cap} label="capMonths" hint="capHint" unit="months" min={0} max={36} needed={false} />
    </div>
  );
}
