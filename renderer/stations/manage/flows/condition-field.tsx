import { Button, Select } from 'antd';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useWords } from '../../../lib/language.tsx';
import { factChoices, type FactName } from './fact-choices.ts';
import { at, isJson, type Json, type Path } from './draft.ts';
import type { FieldSpec } from './field-spec.ts';
import styles from './flows.module.css';
import { useEditing } from './form-context.tsx';
import { Labelled } from './labelled.tsx';
import { useFactWord, useOptionWord } from './option-word.ts';

type Props = { readonly field: Pick<FieldSpec, 'label' | 'hint'>; readonly path: Path };

function alternativesOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.filter(isJson);
  return isJson(value) ? [value] : [];
}

/** When a part applies: facts that must all hold, and as many alternatives of such as are needed. */
export function ConditionField({ field, path }: Props) {
  const t = useWords(flowEditorWords);
  const { template, change } = useEditing();
  const alternatives = alternativesOf(at(template, path));
  const write = (next: readonly Json[]) => {
    const meant = next.filter((one, index) => Object.keys(one).length > 0 || index === next.length - 1);
    change(path, meant.length === 0 ? undefined : meant.length === 1 ? meant[0] : meant);
  };
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id }) => (
        <div className={styles.conditions} id={id}>
          {alternatives.length === 0 ? <span className={styles.always}>{t('always')}</span> : null}
          {alternatives.map((all, index) => (
            <div key={index} className={styles.alternative}>
              {index > 0 ? <span className={styles.or}>{t('or')}</span> : null}
              <AllOf all={all} write={(next) => write(alternatives.toSpliced(index, 1, next))} />
              <Button size="small" onClick={() => write(alternatives.toSpliced(index, 1))}>
                {t('removeCondition')}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => write([...alternatives, {}])}>
            {alternatives.length === 0 ? t('addCondition') : t('addAlternative')}
          </Button>
        </div>
      )}
    </Labelled>
  );
}

function AllOf({ all, write }: { readonly all: Json; readonly write: (next: Json) => void }) {
  const t = useWords(flowEditorWords);
  const word = useOptionWord();
  const free = Object.keys(factChoices).filter((name) => !(name in all));
  return (
    <>
      {Object.keys(all).map((name) => (
        <span key={name} className={styles.fact}>
          <span>{word(`fact-${name}`)}</span>
          <FactValue name={name as FactName} value={all[name]} write={(value) => write({ ...all, [name]: value })} />
          <Button
            size="small"
            type="text"
            aria-label={t('removeFact', { name: word(`fact-${name}`) })}
            onClick={() => write(Object.fromEntries(Object.entries(all).filter(([key]) => key !== name)))}
          >
            ×
          </Button>
        </span>
      ))}
      <Select
        size="small"
        className={styles.addFact ?? ''}
        aria-label={t('addFact')}
        placeholder={t('addFact')}
        value={null}
        options={free.map((name) => ({ value: name, label: word(`fact-${name}`) }))}
        onChange={(name: string | null) => {
          if (name === null) return;
          const [first] = factChoices[name as FactName];
          write({ ...all, [name]: first === undefined ? true : [first] });
        }}
      />
    </>
  );
}

function FactValue(props: {
  readonly name: FactName;
  readonly value: unknown;
  readonly write: (value: unknown) => void;
}) {
  const { name, value, write } = props;
  const t = useWords(flowEditorWords);
  const word = useOptionWord();
  const factWord = useFactWord();
  const choices = factChoices[name] ?? [];
  if (choices.length === 0) {
    return (
      <Select
        size="small"
        aria-label={word(`fact-${name}`)}
        value={value === true}
        options={[
          { value: true, label: t('yes') },
          { value: false, label: t('no') },
        ]}
        onChange={write}
      />
    );
  }
  return (
    <Select
      size="small"
      mode="multiple"
      className={styles.factValues ?? ''}
      aria-label={word(`fact-${name}`)}
      value={Array.isArray(value) ? (value as string[]) : []}
      options={choices.map((one) => ({ value: one, label: factWord(name, one) }))}
      onChange={(next: string[]) => (next.length > 0 ? write(next) : undefined)}
    />
  );
}
