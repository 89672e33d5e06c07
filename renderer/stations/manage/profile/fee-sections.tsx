import { Form, Select } from 'antd';
import { z } from 'zod';
import { chargedAreas, yuan } from '#shared/domain/profile/profile.ts';
import { startRules } from '#shared/domain/settlement/property-period.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { useLive } from '../../../lib/use-hub.tsx';
import { fits } from '../parts/fits.ts';
import { ChoiceField } from './choice-field.tsx';
import { CollectionFields } from './collection-fields.tsx';
import { Example } from './example.tsx';
import { OptionalPart } from './optional-part.tsx';
import { PrepaidFields } from './prepaid-fields.tsx';
import { Section } from './section.tsx';
import { FigureField } from './value-field.tsx';

const chargedOn = (of: 'maintenanceFund' | 'propertyFee') => (
  <ChoiceField
    name={[of, 'area']}
    label="chargedArea"
    hint="chargedHint"
    options={chargedAreas}
    word={(one) => `charged-${one}`}
  />
);
const buildings = z.array(z.string().trim().min(1).max(30)).min(1).max(200);

/** The first payment into the maintenance fund. */
export function FundSection() {
  const t = useWords(profileWords);
  const homes = useLive(
    ({ client }) => client.homes({}),
    () => false,
  );
  return (
    <Section title="fundTitle" law="fundLaw" example={<Example of="fund" />}>
      <FigureField
        name={['maintenanceFund', 'perSquareMetre']}
        label="fundRate"
        hint="local"
        unit="perSquare"
        schema={yuan}
        rule="amountRule"
      />
      <OptionalPart name={['maintenanceFund', 'lower']} label="lower">
        <FigureField
          name={['maintenanceFund', 'withoutLift', 'perSquareMetre']}
          label="lowerRate"
          unit="perSquare"
          schema={yuan}
          rule="amountRule"
          needed
        />
        <Form.Item
          name={['maintenanceFund', 'withoutLift', 'buildings']}
          label={t('buildings')}
          extra={t('buildingsHint')}
          required
          rules={[fits(buildings, t('buildingsRule'))]}
        >
          <Select
            mode="tags"
            options={(homes.data?.items ?? []).map(({ building }) => ({ value: building, label: building }))}
          />
        </Form.Item>
      </OptionalPart>
      {chargedOn('maintenanceFund')}
      <CollectionFields of="maintenanceFund" />
    </Section>
  );
}

/** The property fee: price, first day, how much in advance. */
export function FeeSection() {
  return (
    <Section title="feeTitle" law="feeLaw" example={<Example of="fee" />}>
      <FigureField
        name={['propertyFee', 'perSquareMetreMonth']}
        label="feePrice"
        hint="local"
        unit="perSquareMonth"
        schema={yuan}
        rule="amountRule"
      />
      {chargedOn('propertyFee')}
      <ChoiceField
        name={['propertyFee', 'startsOn']}
        label="startsOn"
        options={startRules}
        word={(one) => `starts-${one}`}
        means={(one) => (one === 'half-month' ? 'startsMeans-half-month' : undefined)}
      />
      <PrepaidFields />
      <CollectionFields of="propertyFee" />
    </Section>
  );
}
