import { Form, Input, InputNumber } from 'antd';
import { z } from 'zod';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import styles from './profile.module.css';

type Word = keyof (typeof profileWords)['zh-CN'];
type Common = { readonly name: string[]; readonly label: Word; readonly hint?: Word; readonly unit?: Word };

/** A decimal figure with its unit; where nobody has to set it, empty means not set. */
export function FigureField(
  props: Common & { readonly schema: z.ZodType; readonly rule: Word; readonly needed?: boolean },
) {
  const { name, label, hint, unit, schema, rule, needed = false } = props;
  const t = useWords(profileWords);
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={hint ? t(hint) : null}
      required={needed}
      rules={[fits(needed ? schema : z.literal('').or(schema), t(rule))]}
    >
      <Input
        className={styles.figure ?? ''}
        inputMode="decimal"
        placeholder={needed ? '' : t('notSet')}
        suffix={unit ? t(unit) : null}
      />
    </Form.Item>
  );
}

/** A whole number with its unit. */
export function WholeField(props: Common & { readonly min: number; readonly max: number; readonly needed?: boolean }) {
  const { name, label, hint, unit, min, max, needed = true } = props;
  const t = useWords(profileWords);
  const whole = z.int().min(min).max(max);
  return (
    <Form.Item
      name={name}
      label={t(label)}
      extra={hint ? t(hint) : null}
      required={needed}
      rules={[fits(needed ? whole : whole.nullable(), t('countRule', { min, max }))]}
    >
      <InputNumber
        className={styles.figure ?? ''}
        placeholder={needed ? '' : t('notSet')}
        suffix={unit ? t(unit) : null}
      />
    </Form.Item>
  );
}
