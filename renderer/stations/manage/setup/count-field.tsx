import { Form, InputNumber } from 'antd';
import { z } from 'zod';
import { setupWords } from '#shared/i18n/manage-setup.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import styles from './setup.module.css';

type Word = keyof (typeof setupWords)['zh-CN'];
type Props = {
  readonly name: string | string[];
  readonly label: Word;
  readonly hint?: Word;
  readonly unit: Word;
  readonly min: number;
  readonly max: number;
};

/** A whole number within bounds, with its unit and what it does. */
export function CountField({ name, label, hint, unit, min, max }: Props) {
  const t = useWords(setupWords);
  return (
    <Form.Item
      name={name}
      label={t(label)}
      {...(hint ? { extra: t(hint) } : {})}
      required
      rules={[fits(z.int().min(min).max(max), t('countRule', { min, max }))]}
    >
      <InputNumber className={styles.count ?? ''} suffix={t(unit)} />
    </Form.Item>
  );
}
