import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useLanguage } from '../../../lib/language.tsx';

/** The words of an option of a choice (`o-<option>`). What a value means can depend on its fact (`o-<fact>-<value>`). */
export function useOptionWord(): (option: string) => string {
  const { language } = useLanguage();
  const words: Readonly<Record<string, string>> = flowEditorWords[language];
  return (option) => words[`o-${option}`] ?? option;
}

/** The words of a value a fact of a family may have: `none` is no difference here and no succession there. */
export function useFactWord(): (fact: string, value: string) => string {
  const { language } = useLanguage();
  const words: Readonly<Record<string, string>> = flowEditorWords[language];
  return (fact, value) => words[`o-${fact}-${value}`] ?? words[`o-${value}`] ?? value;
}
