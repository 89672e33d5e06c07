import { Button } from 'antd';
import type { StepKind } from '#shared/domain/flow/template.ts';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useWords } from '../../../lib/language.tsx';
import { at, isJson, listAt, type Path } from './draft.ts';
import { FieldForm } from './field-form.tsx';
import type { FieldSpec } from './field-spec.ts';
import styles from './flows.module.css';
import { useEditing } from './form-context.tsx';
import { useOptionWord } from './option-word.ts';
import { commonFields, fieldsOfKind } from './step-fields.ts';

const flowFields: readonly FieldSpec[] = [
  { name: 'name', label: 'name', type: 'bilingual' },
  {
    name: 'purpose',
    label: 'purpose',
    hint: 'purposeHint',
    type: 'choice',
    options: ['handover', 'signing', 'reception'],
    fallback: 'signing',
  },
  { name: 'subject', label: 'subject', type: 'choice', options: ['unit', 'visitor'], fallback: 'unit' },
];
const stageFields: readonly FieldSpec[] = [
  { name: 'name', label: 'name', type: 'bilingual' },
  { name: 'after', label: 'afterStages', hint: 'afterStagesHint', type: 'ids', from: 'stages' },
  { name: 'minutes', label: 'minutes', type: 'count', min: 1, max: 480 },
];

/** The form of what is chosen in the outline: the flow, a stage, or a step. */
export function PartForm({ path, choose }: { readonly path: Path; readonly choose: (path: Path) => void }) {
  const t = useWords(flowEditorWords);
  const word = useOptionWord();
  const { template, change } = useEditing();
  const part = at(template, path);
  if (path.length === 0 || !isJson(part)) return <FieldForm fields={flowFields} path={[]} />;
  const isStep = path.includes('steps');
  const listPath = path.slice(0, -1);
  const remove = () => {
    change(listPath, listAt(template, listPath).toSpliced(Number(path.at(-1)), 1));
    choose(isStep ? path.slice(0, 2) : []);
  };
  const kind = String(part['kind']) as StepKind;
  return (
    <>
      <div className={styles.partHead}>
        <h2>{isStep ? word(kind) : t('stage')}</h2>
        <Button danger onClick={remove}>
          {isStep ? t('removeStep') : t('removeStage')}
        </Button>
      </div>
      <FieldForm
        key={String(part['id'])}
        fields={isStep ? [...commonFields, ...fieldsOfKind[kind]] : stageFields}
        path={path}
      />
    </>
  );
}
