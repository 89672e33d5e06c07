import type { FormField } from '#shared/domain/flow/template.ts';
import { caseStepWords } from '#shared/i18n/case-steps.ts';
import { useBilingual } from '../../lib/bilingual.ts';
import { useWords } from '../../lib/language.tsx';
import { Choices } from './choices.tsx';
import panel from './panel.module.css';
import { Field, IssueAt } from './panel-parts.tsx';
import type { StepPanelProps } from './step-panel.ts';
import { useOffer } from './use-offer.ts';

type Value = string | string[];
type ControlProps = {
  readonly field: FormField;
  readonly value: Value | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: Value) => void;
};

const inputTypes = { date: 'date', phone: 'tel', text: 'text', number: 'text', money: 'text' } as const;
const inputModes = { number: 'decimal', money: 'decimal', phone: 'tel', text: 'text', date: 'none' } as const;

/** The fields a template asks for itself. */
export function FormPanel(props: StepPanelProps<'form'>) {
  const { definition, draft, setDraft, readOnly, issues, caseView, step, customer } = props;
  useOffer(customer, { kind: 'step', caseId: caseView.id, stepId: step.id });
  return (
    <div className={panel.panel}>
      {definition.fields.map((field) => (
        <div key={field.id}>
          <Control
            field={field}
            value={draft.values[field.id]}
            readOnly={readOnly}
            onChange={(value) => setDraft((now) => ({ values: { ...now.values, [field.id]: value } }))}
          />
          <IssueAt issues={issues} at={field.id} />
        </div>
      ))}
    </div>
  );
}

function Control({ field, value, readOnly, onChange }: ControlProps) {
  const t = useWords(caseStepWords);
  const say = useBilingual();
  const label = field.required ? say(field.label) : t('optionalField', { name: say(field.label) });
  const text = typeof value === 'string' ? value : '';
  const options = (field.options ?? []).map(({ id, name }) => ({ id, text: say(name) }));
  switch (field.type) {
    case 'long-text':
      return (
        <Field wide label={label}>
          <textarea
            className={panel.input}
            rows={3}
            maxLength={2000}
            disabled={readOnly}
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        </Field>
      );
    case 'yes-no':
      return (
        <div className={panel.bar}>
          <span>{label}</span>
          <Choices
            label={label}
            chosen={text}
            disabled={readOnly}
            onChoose={onChange}
            choices={[
              { id: 'yes', text: t('yes') },
              { id: 'no', text: t('no') },
            ]}
          />
        </div>
      );
    case 'choice':
    case 'choices': {
      const chosen = Array.isArray(value) ? value : text ? [text] : [];
      const toggle = (id: string) => {
        if (field.type === 'choice') return onChange(chosen.includes(id) ? '' : id);
        onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
      };
      return (
        <fieldset className={panel.bar}>
          <legend className={panel.legend}>{label}</legend>
          {options.map((option) => (
            <button
              key={option.id}
              type="button"
              className={panel.chip}
              aria-pressed={chosen.includes(option.id)}
              disabled={readOnly}
              onClick={() => toggle(option.id)}
            >
              {option.text}
            </button>
          ))}
        </fieldset>
      );
    }
    case 'text':
    case 'date':
    case 'number':
    case 'money':
    case 'phone':
      return (
        <Field wide label={label}>
          <input
            className={panel.input}
            type={inputTypes[field.type]}
            inputMode={inputModes[field.type]}
            maxLength={2000}
            autoComplete="off"
            disabled={readOnly}
            value={text}
            onChange={({ target }) => onChange(target.value)}
          />
        </Field>
      );
  }
}
