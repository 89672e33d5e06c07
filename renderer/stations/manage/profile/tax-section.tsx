import { percent, yuan } from '#shared/domain/profile/profile.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { useWords } from '../../../lib/language.tsx';
import { CollectionFields } from './collection-fields.tsx';
import styles from './profile.module.css';
import { Section } from './section.tsx';
import { FigureField } from './value-field.tsx';

/** Deed tax and registration: told, never asked for before the keys. */
export function TaxSection() {
  const t = useWords(profileWords);
  const rate = (name: string[], label: 'upTo' | 'above' | 'otherwise') => (
    <FigureField name={['deedTax', ...name]} label={label} unit="percent" schema={percent} rule="percentRule" needed />
  );
  return (
    <Section title="taxTitle" law="taxLaw">
      <FigureField
        name={['deedTax', 'areaLimit']}
        label="areaLimit"
        unit="squareMetres"
        schema={yuan}
        rule="amountRule"
        needed
      />
      {(['onlyHome', 'secondHome'] as const).map((home) => (
        <fieldset key={home} className={styles.group}>
          <legend>{t(home)}</legend>
          <div className={styles.row}>
            {rate([home, 'upTo'], 'upTo')}
            {rate([home, 'above'], 'above')}
          </div>
        </fieldset>
      ))}
      {rate(['otherwise'], 'otherwise')}
      <div className={styles.row}>
        {(['residential', 'other'] as const).map((use) => (
          <FigureField
            key={use}
            name={['registrationFee', use]}
            label={use}
            unit="perHome"
            schema={yuan}
            rule="amountRule"
          />
        ))}
      </div>
      <CollectionFields of="registrationFee" />
    </Section>
  );
}
