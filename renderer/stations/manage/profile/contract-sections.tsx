import { finalAreas, ratePer10k } from '#shared/domain/profile/profile.ts';
import { areaBases } from '#shared/domain/settlement/area-difference.ts';
import { tierScopes } from '#shared/domain/settlement/late-delivery.ts';
import { ChoiceField } from './choice-field.tsx';
import { Example } from './example.tsx';
import { OptionalPart } from './optional-part.tsx';
import styles from './profile.module.css';
import { Section } from './section.tsx';
import { FigureField, WholeField } from './value-field.tsx';

/** How the contract prices the home. */
export function AreaSection() {
  return (
    <Section title="areaTitle" law="areaLaw" example={<Example of="area" />}>
      <ChoiceField
        name={['areaBasis']}
        label="areaBasis"
        options={areaBases}
        word={(one) => `basis-${one}`}
        means={(one) => `basisMeans-${one}`}
      />
      <ChoiceField
        name={['areaFinalBy']}
        label="areaFinalBy"
        options={finalAreas}
        word={(one) => `final-${one}`}
        means={(one) => `finalMeans-${one}`}
      />
    </Section>
  );
}

/** What the contract says about late delivery. */
export function LateSection() {
  return (
    <Section title="lateTitle" law="lateLaw" example={<Example of="late" />}>
      <ChoiceField
        name={['lateDelivery', 'base']}
        label="lateBase"
        hint="baseHint"
        options={['total-price', 'paid']}
        word={(one) => `base-${one}`}
      />
      <FigureField
        name={['lateDelivery', 'ratePer10k']}
        label="lateRate"
        hint="local"
        schema={ratePer10k}
        rule="rateRule"
      />
      <OptionalPart name={['lateDelivery', 'tiered']} label="tiered">
        <div className={styles.row}>
          <WholeField name={['lateDelivery', 'tier', 'days']} label="tierDays" unit="days" min={1} max={3650} />
          <FigureField
            name={['lateDelivery', 'tier', 'ratePer10k']}
            label="tierRate"
            schema={ratePer10k}
            rule="rateRule"
            needed
          />
        </div>
        <ChoiceField
          name={['lateDelivery', 'tier', 'appliesTo']}
          label="tierScope"
          hint="scopeHint"
          options={tierScopes}
          word={(one) => `scope-${one}`}
        />
      </OptionalPart>
    </Section>
  );
}
