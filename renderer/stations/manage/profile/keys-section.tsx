import { Checkbox, Form, Input } from 'antd';
import { z } from 'zod';
import { keyBlockers } from '#shared/domain/profile/profile.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { fits } from '../parts/fits.ts';
import { OptionalPart } from './optional-part.tsx';
import styles from './profile.module.css';
import { Section } from './section.tsx';

const clause = z.string().trim().min(2).max(120);

/** What may hold back the keys; what the law forbids is not offered. */
export function KeysSection() {
  const t = useWords(profileWords);
  const chosen = Form.useWatch<readonly string[] | undefined>('keysBlockedBy');
  return (
    <Section title="keysTitle" law="keysLaw">
      <Form.Item name="keysBlockedBy" label={t('keysBlockedBy')}>
        <Checkbox.Group
          className={styles.explained ?? ''}
          options={keyBlockers.map((one) => ({
            value: one,
            label: (
              <span className={styles.option}>
                {t(`blocker-${one}`)}
                <small>{t(`blockerMeans-${one}`)}</small>
              </span>
            ),
          }))}
        />
      </Form.Item>
      {chosen && !chosen.includes('maintenance-fund') ? (
        <output className={styles.mind}>{t('noFundWarning')}</output>
      ) : null}
      <OptionalPart name={['priceHolds']} label="priceHolds" hint="priceHoldsHint">
        <Form.Item
          name={['priceHoldsKeys', 'clause']}
          label={t('clause')}
          extra={t('clauseHint')}
          required
          rules={[fits(clause, t('clauseRule'))]}
        >
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
        <output className={styles.mind}>{t('priceWarning')}</output>
      </OptionalPart>
    </Section>
  );
}
