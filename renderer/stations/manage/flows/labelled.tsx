import { type ReactNode, useId } from 'react';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useWords } from '../../../lib/language.tsx';
import type { Path } from './draft.ts';
import type { Word } from './field-spec.ts';
import styles from './flows.module.css';
import { useEditing } from './form-context.tsx';

type Props = {
  readonly label: Word;
  readonly hint?: Word | undefined;
  readonly path: Path;
  /** Makes the control; `id` ties it to its label, `describedBy` to hint and fault. */
  readonly children: (ids: { readonly id: string; readonly describedBy: string }) => ReactNode;
};

/** A field with its name, what to know about it, and what the checks say against it. */
export function Labelled({ label, hint, path, children }: Props) {
  const t = useWords(flowEditorWords);
  const id = useId();
  const fault = useEditing().faultAt(path, true);
  return (
    <div className={styles.field} data-fault={fault !== null}>
      <label className={styles.label} htmlFor={id}>
        {t(label)}
      </label>
      {children({ id, describedBy: `${id}-more` })}
      <div id={`${id}-more`} className={styles.more}>
        {hint ? <span>{t(hint)}</span> : null}
        {fault ? <strong>{fault}</strong> : null}
      </div>
    </div>
  );
}
