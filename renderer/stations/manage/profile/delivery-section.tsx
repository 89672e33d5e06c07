import { Form, Input } from 'antd';
import { z } from 'zod';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import { NamesField } from './names-field.tsx';
import { OptionalPart } from './optional-part.tsx';
import styles from './profile.module.css';
import { Section } from './section.tsx';

const phone = z.string().trim().min(3).max(40);
const day = z.iso.date();
const clock = z.iso.time({ precision: -1 });

type Word = keyof (typeof profileWords)['zh-CN'];
type LineProps = {
  readonly name: readonly string[];
  readonly label: Word;
  readonly schema: z.ZodType;
  readonly rule: Word;
  readonly example: string;
};

/** When and where homes are handed over, as the move-in notice says it. */
export function DeliverySection() {
  const t = useWords(profileWords);
  return (
    <Section title="deliveryTitle" law="deliveryLaw">
      <OptionalPart name={['deliveryNamed']} label="deliveryNamed">
        <NamesField name={['delivery', 'place']} label="deliveryPlace" needed />
        <div className={styles.row}>
          <Line name={['delivery', 'phone']} label="phone" schema={phone} rule="phoneRule" example="400-000-0000" />
          <Line name={['delivery', 'from']} label="deliveryFrom" schema={day} rule="dayRule" example="2026-12-01" />
          <Line name={['delivery', 'to']} label="deliveryTo" schema={day} rule="dayRule" example="2026-12-15" />
          <Line name={['delivery', 'opens']} label="deliveryOpens" schema={clock} rule="clockRule" example="09:00" />
          <Line name={['delivery', 'closes']} label="deliveryCloses" schema={clock} rule="clockRule" example="17:30" />
        </div>
        <OptionalPart name={['delivery', 'filingNamed']} label="filingNamed">
          <div className={styles.row}>
            <Line
              name={['delivery', 'filing', 'number']}
              label="filingNumber"
              schema={z.string().trim().min(2).max(80)}
              rule="filingRule"
              example=""
            />
            <Line
              name={['delivery', 'filing', 'issuedOn']}
              label="filingDay"
              schema={day}
              rule="dayRule"
              example="2026-11-01"
            />
          </div>
        </OptionalPart>
        <p className={styles.hint}>{t('filingHint')}</p>
      </OptionalPart>
    </Section>
  );
}

function Line({ name, label, schema, rule, example }: LineProps) {
  const t = useWords(profileWords);
  return (
    <Form.Item name={[...name]} label={t(label)} required rules={[fits(schema, t(rule))]}>
      <Input className={styles.figure ?? ''} autoComplete="off" placeholder={example} />
    </Form.Item>
  );
}
