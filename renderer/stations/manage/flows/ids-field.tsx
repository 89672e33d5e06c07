import { Select } from 'antd';
import { useLanguage } from '../../../lib/language.tsx';
import { at, listAt, type Path, wordsOf } from './draft.ts';
import type { FieldSpec } from './field-spec.ts';
import { useEditing } from './form-context.tsx';
import { Labelled } from './labelled.tsx';

type From = Extract<FieldSpec, { readonly type: 'ids' }>['from'];
type Props = { readonly field: Pick<FieldSpec, 'label' | 'hint'>; readonly path: Path; readonly from: From };

/** Where the ids to choose from stand, seen from the field. */
function listPath(path: Path, from: From): Path {
  switch (from) {
    case 'stages':
      return ['stages'];
    case 'steps':
      return path.slice(0, path.indexOf('steps') + 1);
    case 'parts':
    case 'problems':
      return [...path.slice(0, path.indexOf('dictionary') + 1), from];
  }
}

/** Some of the stages, steps, parts or problems that the template names; never the part itself. */
export function IdsField({ field, path, from }: Props) {
  const { language } = useLanguage();
  const { template, change } = useEditing();
  const value = at(template, path);
  const own = at(template, [...path.slice(0, -1), 'id']);
  const options = listAt(template, listPath(path, from))
    .filter((one) => one['id'] !== own || from === 'parts' || from === 'problems')
    .map((one) => {
      const words = wordsOf(one['name'] ?? one['title']);
      return { value: String(one['id']), label: (language === 'en' ? words.en : words.zh) || String(one['id']) };
    });
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          mode="multiple"
          optionFilterProp="label"
          value={Array.isArray(value) ? (value as string[]) : []}
          options={options}
          onChange={(next: string[]) => change(path, next)}
        />
      )}
    </Labelled>
  );
}
