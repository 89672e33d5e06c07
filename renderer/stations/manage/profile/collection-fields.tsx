import { Checkbox, Form, Select } from 'antd';
import { payees } from '#shared/domain/flow/template.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import styles from './profile.module.css';

/** To whom a fee goes, and whether at another place than here. */
export function CollectionFields({ of }: { readonly of: 'maintenanceFund' | 'propertyFee' | 'registrationFee' }) {
  const t = useWords(profileWords);
  const payee = Form.useWatch<string | undefined>([of, 'collection', 'payee']);
  return (
    <div className={styles.pair}>
      <Form.Item name={[of, 'collection', 'payee']} label={t('collectionTitle')}>
        <Select
          options={['flow' as const, ...payees].map((one) => ({ value: one, label: t(`payee-${one}`) }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        className={styles.beside ?? ''}
        name={[of, 'collection', 'elsewhere']}
        valuePropName="checked"
        hidden={payee === 'flow'}
      >
        <Checkbox>{t('elsewhere')}</Checkbox>
      </Form.Item>
    </div>
  );
}
