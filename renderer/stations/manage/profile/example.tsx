import { Form } from 'antd';
import type { CalendarDate } from '#shared/domain/ids.ts';
import { type SiteProfile, siteProfile } from '#shared/domain/profile/profile.ts';
import { areaDifferenceFinding, lateDeliveryFinding } from '#shared/domain/settlement/contract-lines.ts';
import { maintenanceFundFinding, propertyFeeFinding } from '#shared/domain/settlement/fee-lines.ts';
import type { HomeFigures } from '#shared/domain/settlement/home-figures.ts';
import type { Finding } from '#shared/domain/settlement/line.ts';
import { profileWords } from '#shared/i18n/manage-profile.ts';
import { computationText } from '#shared/i18n/settlement.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import styles from './profile.module.css';
import { type ProfileDraft, rulesOf } from './profile-draft.ts';

const home: HomeFigures = {
  building: '',
  use: 'residential',
  areaBasis: null,
  contractArea: '100.00',
  measuredArea: '104.00',
  contractInnerArea: '80.00',
  measuredInnerArea: '83.00',
  unitPrice: '10000.00',
  totalPrice: '1000000.00',
  downPayment: null,
  paidAmount: '700000.00',
  agreedDeliveryDate: '2026-03-01' as CalendarDate,
};
const delivered = '2026-06-29' as CalendarDate;

const findings = {
  area: (rules) => areaDifferenceFinding(home, rules),
  late: (rules) => lateDeliveryFinding(home, rules, delivered),
  fund: (rules) => maintenanceFundFinding(home, rules),
  fee: (rules) => propertyFeeFinding(home, rules, delivered),
} as const satisfies Readonly<Record<string, (rules: SiteProfile) => Finding>>;

/** How one home comes out by the rules as they stand in the form, computed as a settlement does. */
export function Example({ of }: { readonly of: keyof typeof findings }) {
  const t = useWords(profileWords);
  const { language } = useLanguage();
  const form = Form.useFormInstance<ProfileDraft>();
  // Watched whole, because what is switched off is not among the fields.
  Form.useWatch((values: ProfileDraft) => JSON.stringify(values), form);
  const rules = siteProfile.safeParse(rulesOf(form.getFieldsValue(true) as ProfileDraft));
  const found = rules.success ? findings[of](rules.data) : null;
  const known = found !== null && found.state === 'known';
  return (
    <div className={styles.example}>
      <h4>{known ? t('example') : null}</h4>
      {known ? (
        <>
          <p>{t(`exampleHome-${of}`)}</p>
          <ul>
            {found.computation.map((line) => (
              <li key={line.code}>{computationText(line, language)}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('exampleNone')}</p>
      )}
    </div>
  );
}
