import { Form, Input } from 'antd';
import { z } from 'zod';
import { slug } from '#shared/domain/flow/template.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import { NamesField } from './names-field.tsx';
import { OptionalPart } from './optional-part.tsx';
import styles from './profile.module.css';
import { Section } from './section.tsx';
import { WholeField } from './value-field.tsx';

const phone = z.string().trim().min(3).max(40);

/** What the rules are called, and who stands behind the papers. */
export function WhoSection() {
  const t = useWords(profileWords);
  return (
    <Section title="whoTitle" law="whoLaw">
      <NamesField name={['name']} label="rulesName" needed />
      <Form.Item name="id" label={t('id')} extra={t('idHint')} required rules={[fits(slug, t('idRule'))]}>
        <Input className={styles.figure ?? ''} autoCapitalize="none" autoComplete="off" />
      </Form.Item>
      <NamesField name={['parties', 'developer']} label="developer" />
      <NamesField name={['parties', 'propertyCompany']} label="propertyCompany" />
      <OptionalPart name={['parties', 'repairsNamed']} label="repairsNamed">
        <NamesField name={['parties', 'repairs', 'unit']} label="repairsUnit" needed />
        <div className={styles.row}>
          <Form.Item
            name={['parties', 'repairs', 'phone']}
            label={t('phone')}
            required
            rules={[fits(phone, t('phoneRule'))]}
          >
            <Input className={styles.figure ?? ''} autoComplete="off" />
          </Form.Item>
          <WholeField name={['parties', 'repairs', 'answerHours']} label="answerHours" unit="hours" min={1} max={720} />
          <WholeField name={['parties', 'repairs', 'mendDays']} label="mendDays" unit="days" min={1} max={365} />
        </div>
      </OptionalPart>
    </Section>
  );
}
