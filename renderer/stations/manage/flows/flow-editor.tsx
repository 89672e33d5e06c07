import { Button, Popconfirm, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import type { LawProfile } from '#shared/domain/flow/template-fault.ts';
import type { FlowView } from '#shared/protocol/flows.ts';
import type { StageView } from '#shared/protocol/floor.ts';
import { manageWords } from '#shared/i18n/manage.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { useHub } from '../../../lib/use-hub.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Said } from '../parts/said.tsx';
import { useCommand } from '../parts/use-command.ts';
import { faultsOf, faultText } from './check-draft.ts';
import { faultNear, pointer } from './fault-places.ts';
import { type Json, type Path, put } from './draft.ts';
import { FaultsPanel } from './faults-panel.tsx';
import styles from './flows.module.css';
import { EditingProvider } from './form-context.tsx';
import { keepUnsaved, unsavedOf } from './unsaved.ts';
import { Outline } from './outline.tsx';
import { PartForm } from './part-form.tsx';
import { Preview } from './preview.tsx';

type Props = {
  readonly id: string;
  readonly start: Json;
  /** The version it was opened at; 0 for a copy that is not saved yet. */
  readonly basedOn: number;
  readonly stages: readonly StageView[];
  /** The site's rules about what may hold the keys. */
  readonly rules: LawProfile;
  readonly onSaved: (flow: FlowView) => void;
  readonly onLeave: () => void;
};

/** A flow opened for editing: outline, form and checks side by side; saved as a new version once nothing is against it. */
export function FlowEditor({ id, start, basedOn, stages, rules, onSaved, onLeave }: Props) {
  const t = useWords(flowEditorWords);
  const m = useWords(manageWords);
  const { language } = useLanguage();
  const { client } = useHub();
  const [template, setTemplate] = useState<Json>(() => unsavedOf(id, basedOn) ?? start);
  const [chosen, setChosen] = useState<Path>([]);
  const [side, setSide] = useState<'checks' | 'preview'>('checks');
  const faults = useMemo(() => faultsOf(template, rules), [template, rules]);
  const changed = template !== start;
  const save = useCommand((body: { template: unknown; basedOn: number }, options) =>
    client.saveFlow({ params: { id }, body }, options),
  );
  const change = (path: Path, part: unknown) => {
    const next = put(template, path, part) as Json;
    setTemplate(next);
    keepUnsaved(id, basedOn, next);
  };
  const submit = async () => {
    const saved = await save.run({ template, basedOn });
    if (!saved) return;
    keepUnsaved(id, basedOn, null);
    onSaved(saved.answer);
  };
  const discard = () => {
    keepUnsaved(id, basedOn, null);
    setTemplate(start);
  };
  const faultAt = (path: Path, inside = path.length > 1 && typeof path.at(-1) === 'number') => {
    const fault = faultNear(faults, path, inside);
    return fault && faultText(fault, language);
  };
  return (
    <EditingProvider editing={{ template, change, faultAt }}>
      <div className={styles.bar}>
        <Button
          type="primary"
          disabled={!changed || faults.length > 0}
          loading={save.busy}
          onClick={() => void submit()}
        >
          {t('saveVersion', { version: basedOn + 1 })}
        </Button>
        <Button onClick={onLeave}>{t('back')}</Button>
        {changed ? (
          <Popconfirm title={t('discardAsk')} okText={t('discard')} cancelText={m('cancel')} onConfirm={discard}>
            <Button danger>{t('discard')}</Button>
          </Popconfirm>
        ) : null}
        {changed ? (
          <Said tone="hint">{faults.length > 0 ? t('notSavable', { count: faults.length }) : t('keepsHere')}</Said>
        ) : null}
      </div>
      <ProblemNote problem={save.problem} />
      <div className={styles.editor}>
        <Outline chosen={chosen} choose={setChosen} stages={stages} />
        {/* Another part begins at its top. */}
        <section key={pointer(chosen)} className={styles.form} aria-label={t('chosenPart')}>
          <PartForm path={chosen} choose={setChosen} />
        </section>
        <aside className={styles.side}>
          <Segmented
            value={side}
            onChange={setSide}
            options={[
              { value: 'checks', label: t('checksCount', { count: faults.length }) },
              { value: 'preview', label: t('preview') },
            ]}
          />
          {side === 'checks' ? (
            <FaultsPanel faults={faults} template={template} choose={setChosen} />
          ) : (
            <Preview template={template} />
          )}
        </aside>
      </div>
    </EditingProvider>
  );
}
