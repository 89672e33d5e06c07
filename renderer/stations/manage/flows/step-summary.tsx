import { assertNever } from '#shared/domain/assert-never.ts';
import { type CaseFacts, type Condition, holds } from '#shared/domain/flow/facts.ts';
import type { Bilingual, TemplateStep } from '#shared/domain/flow/template.ts';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { Mark } from '../parts/mark.tsx';
import styles from './flows.module.css';
import { useOptionWord } from './option-word.ts';

type Props = { readonly step: TemplateStep; readonly facts: CaseFacts };
type Named = { readonly id: string; readonly name: Bilingual };

/** One step as this family meets it: what it is called, whether it must be, and what is in it. */
export function StepSummary({ step, facts }: Props) {
  const t = useWords(flowEditorWords);
  const word = useOptionWord();
  const { language } = useLanguage();
  const say = (words: Bilingual) => (language === 'en' ? words.en : words.zh);
  const things = thingsOf(step, facts, word);
  return (
    <li className={styles.summary}>
      <strong>{say(step.title)}</strong> <small>{word(step.kind)}</small>{' '}
      {step.optional ? <Mark tone="calm">{t('optionalMark')}</Mark> : null}
      {things.length === 1 && things[0] ? <p>{say(things[0].name)}</p> : null}
      {things.length > 1 ? (
        <details>
          <summary>{t('things', { count: things.length })}</summary>
          <ul>
            {things.map(({ id, name }) => (
              <li key={id}>{say(name)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function thingsOf(step: TemplateStep, facts: CaseFacts, word: (option: string) => string): readonly Named[] {
  const applicable = <T extends { readonly when?: Condition | undefined }>(list: readonly T[]) =>
    list.filter((one) => holds(one.when, facts));
  const both = (option: string): Named => ({ id: option, name: { zh: word(option), en: word(option) } });
  switch (step.kind) {
    case 'check-papers':
      return applicable(step.papers);
    case 'explain':
      return applicable(step.points).map(({ id, title }) => ({ id, name: title }));
    case 'read-notices':
      return applicable(step.notices).map(({ kind, name }) => ({ id: kind, name }));
    case 'confirm-figures':
      return step.figures.map(both);
    case 'settle':
      return applicable(step.lines);
    case 'inspect':
      return step.dictionary.rooms;
    case 'sign':
      return [both(step.paper)];
    case 'hand-over-items':
      return applicable(step.items);
    case 'form':
      return step.fields.map(({ id, label }) => ({ id, name: label }));
    case 'print':
      return step.papers.map(both);
    case 'rate':
      return step.topics;
    case 'consent':
      return step.items.map(({ id, purpose }) => ({ id, name: purpose }));
    case 'voucher':
      return [both(step.topic)];
    default:
      return assertNever(step, 'step');
  }
}
