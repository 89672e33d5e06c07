import { customerWords } from '#shared/i18n/customer.ts';
import { missingFigureWords } from '#shared/i18n/settlement.ts';
import { useLanguage, useWords } from '../../lib/language.tsx';
import styles from './settlement.module.css';

/** Why a line has no amount: the figure that is missing. */
export function MissingFigure({ code }: { readonly code: string }) {
  const t = useWords(customerWords);
  const { language } = useLanguage();
  const words: Readonly<Record<string, string>> = missingFigureWords[language];
  return <p className={styles.nothing}>{t('unknown', { what: words[code] ?? code })}</p>;
}
