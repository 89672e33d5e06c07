import { reportWords } from '#shared/i18n/manage-report.ts';
import type { DayReport } from '#shared/protocol/day-report.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** Says why homes were refused, each ground with its count. */
export function useGrounds(): (grounds: DayReport['refusedFor']) => readonly string[] {
  const { language } = useLanguage();
  const known: Readonly<Record<string, string>> = reportWords[language];
  return (grounds) => grounds.map(({ ground, count }) => `${known[`ground-${ground}`] ?? ground} ${count}`);
}
