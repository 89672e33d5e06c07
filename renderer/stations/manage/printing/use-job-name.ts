import { managePrintingWords } from '#shared/i18n/manage-printing.ts';
import { paperTitles } from '#shared/i18n/paper-titles.ts';
import type { PrintJobView } from '#shared/protocol/printing.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';

/** What a job prints, in words: a slip by its number, a paper by its title and number. */
export function useJobName(): (job: PrintJobView) => string {
  const t = useWords(managePrintingWords);
  const { language } = useLanguage();
  const titles: Readonly<Record<string, string>> = paperTitles[language];
  return ({ source }) => {
    switch (source.kind) {
      case 'slip':
        return t('slip', { number: source.number });
      case 'document':
        return t('document', { title: titles[source.documentKind] ?? '', number: source.number }).trim();
      case 'notice': {
        const { title, version } = source;
        return t('notice', { title: language === 'en' ? title.en : title.zh, version });
      }
      case 'paper-numbers':
        return t('paperNumbers', { from: source.from, to: source.to });
      case 'test':
        return t('testPage');
    }
  };
}
