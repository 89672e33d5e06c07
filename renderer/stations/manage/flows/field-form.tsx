import { assertNever } from '#shared/domain/assert-never.ts';
import type { Path } from './draft.ts';
import { BilingualField } from './bilingual-field.tsx';
import { ConditionField } from './condition-field.tsx';
import type { FieldSpec } from './field-spec.ts';
import styles from './flows.module.css';
import { IdsField } from './ids-field.tsx';
import { ListField } from './list-field.tsx';
import { ChoiceField, ChoicesField, CountField, FlagField, TextField } from './plain-fields.tsx';

type Props = { readonly fields: readonly FieldSpec[]; readonly path: Path };

/** The fields of one part of a template, in the order a person thinks of them. */
export function FieldForm({ fields, path }: Props) {
  return (
    <div className={styles.fields}>
      {fields.map((field) => (
        <Field key={field.name} field={field} path={[...path, ...field.name.split('.')]} />
      ))}
    </div>
  );
}

function Field({ field, path }: { readonly field: FieldSpec; readonly path: Path }) {
  switch (field.type) {
    case 'bilingual':
      return <BilingualField field={field} path={path} />;
    case 'text':
      return <TextField field={field} path={path} />;
    case 'count':
      return <CountField field={field} path={path} min={field.min} max={field.max} />;
    case 'flag':
      return <FlagField field={field} path={path} />;
    case 'choice':
      return <ChoiceField field={field} path={path} options={field.options} fallback={field.fallback} />;
    case 'choices':
      return <ChoicesField field={field} path={path} options={field.options} />;
    case 'ids':
      return <IdsField field={field} path={path} from={field.from} />;
    case 'condition':
      return <ConditionField field={field} path={path} />;
    case 'list':
      return <ListField field={field} path={path} form={formOf} />;
    default:
      return assertNever(field, 'field');
  }
}

/** Handed to lists, whose items have forms again. */
function formOf(fields: readonly FieldSpec[], path: Path) {
  return <FieldForm fields={fields} path={path} />;
}
