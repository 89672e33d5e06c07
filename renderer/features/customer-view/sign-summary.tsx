import { customerWords } from '#shared/i18n/customer.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import type { ContentOf } from './content-of.ts';
import styles from './sign-view.module.css';

/** Who signs in what capacity, who sees it, and in plain words what this signature is and is not (domain 2.9). */
export function SignSummary({ content }: { readonly content: ContentOf<'sign'> }) {
  const t = useWords(customerWords);
  const say = useBilingual();
  const { signer, signerName, witness, statement, needsWetInk } = content;
  const capacity = signer.capacity === 'owner' && signer.owner > 0 ? 'co-owner' : signer.capacity;
  return (
    <>
      <dl className={styles.people}>
        <div>
          <dt>{t('signer')}</dt>
          <dd>{t(`capacity-${capacity}`, { name: signerName })}</dd>
        </div>
        {witness ? (
          <div>
            <dt>{t('witness')}</dt>
            <dd>{witness}</dd>
          </div>
        ) : null}
      </dl>
      {statement ? <p className={styles.statement}>{say(statement)}</p> : null}
      <p className={styles.worth}>{t('whatItIs')}</p>
      {needsWetInk ? <p className={styles.ink}>{t('wetInk')}</p> : null}
    </>
  );
}
