import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** The words of an option of a choice (`o-<option>`). */
export function useOptionWord(): (option: string) => string {
  const { language } = useLanguage();
  const words: Readonly<Record<string, string>> = flowEditorWords[language];
  return (option) => words[`o-${option}`] ?? option;
}
