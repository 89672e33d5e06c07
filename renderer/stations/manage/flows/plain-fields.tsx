import { Checkbox, Input, InputNumber, Select } from 'antd';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useWords } from '../../../lib/language.tsx';
import { at, type Path } from './draft.ts';
import type { FieldSpec } from './field-spec.ts';
import { useEditing } from './form-context.tsx';
import { Labelled } from './labelled.tsx';
import { useOptionWord } from './option-word.ts';

type Props = { readonly field: Pick<FieldSpec, 'name' | 'label' | 'hint'>; readonly path: Path };

/** A line of text; emptied, the part is not there at all. */
export function TextField({ field, path }: Props) {
  const { template, change } = useEditing();
  const value = at(template, path);
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => change(path, target.value === '' ? undefined : target.value)}
        />
      )}
    </Labelled>
  );
}

/** A small whole number. */
export function CountField({ field, path, min, max }: Props & { readonly min: number; readonly max: number }) {
  const { template, change } = useEditing();
  const value = at(template, path);
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id, describedBy }) => (
        <InputNumber
          id={id}
          aria-describedby={describedBy}
          min={min}
          max={max}
          precision={0}
          value={typeof value === 'number' ? value : min}
          onChange={(next) => change(path, next ?? min)}
        />
      )}
    </Labelled>
  );
}

/** Yes or no. */
export function FlagField({ field, path }: Props) {
  const t = useWords(flowEditorWords);
  const { template, change } = useEditing();
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id, describedBy }) => (
        <Checkbox
          id={id}
          aria-describedby={describedBy}
          checked={at(template, path) === true}
          onChange={({ target }) => change(path, target.checked)}
        >
          {t('yes')}
        </Checkbox>
      )}
    </Labelled>
  );
}

type ChoiceProps = Props & { readonly options: readonly string[]; readonly fallback: string };

/** One of a few; with an empty fallback also none. */
export function ChoiceField({ field, path, options, fallback }: ChoiceProps) {
  const t = useWords(flowEditorWords);
  const word = useOptionWord();
  const { template, change } = useEditing();
  const value = at(template, path);
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          showSearch={{ optionFilterProp: 'label' }}
          value={typeof value === 'string' ? value : fallback}
          options={[
            ...(fallback === '' ? [{ value: '', label: t('none') }] : []),
            ...options.map((option) => ({ value: option, label: word(option) })),
          ]}
          onChange={(next: string) => change(path, next === '' ? undefined : next)}
        />
      )}
    </Labelled>
  );
}

/** Some of a few; none at all takes the part out. */
export function ChoicesField({ field, path, options }: Props & { readonly options: readonly string[] }) {
  const word = useOptionWord();
  const { template, change } = useEditing();
  const value = at(template, path);
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          mode="multiple"
          optionFilterProp="label"
          value={Array.isArray(value) ? (value as string[]) : []}
          options={options.map((option) => ({ value: option, label: word(option) }))}
          onChange={(next: string[]) => change(path, next.length === 0 ? undefined : next)}
        />
      )}
    </Labelled>
  );
}
