import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useLanguage, useWords } from '../../../lib/language.tsx';
import { listAt, moved, type Path, wordsOf } from './draft.ts';
import type { FieldSpec } from './field-spec.ts';
import styles from './flows.module.css';
import { useEditing } from './form-context.tsx';
import { newItem } from './new-parts.ts';

type Props = {
  readonly field: Extract<FieldSpec, { readonly type: 'list' }>;
  readonly path: Path;
  /** The form of one item: handed in, since forms hold lists and lists hold forms. */
  readonly form: (fields: readonly FieldSpec[], path: Path) => ReactNode;
};

/** A list of like things: one opens to be edited, each can be moved, taken out, or added. */
export function ListField({ field, path, form }: Props) {
  const t = useWords(flowEditorWords);
  const { language } = useLanguage();
  const { template, change, faultAt } = useEditing();
  const [open, setOpen] = useState<number | null>(null);
  const items = listAt(template, path);
  const titleOf = (index: number) => {
    const item = items[index] ?? {};
    const words = wordsOf(item['title'] ?? item['name'] ?? item['label'] ?? item['purpose']);
    return (language === 'en' ? words.en : words.zh) || t('untitled');
  };
  const move = (index: number, by: number) => {
    change(path, moved(items, index, by));
    if (open === index) setOpen(index + by);
  };
  return (
    <fieldset className={styles.list}>
      <legend className={styles.label}>{t('listOf', { name: t(field.label), count: items.length })}</legend>
      <ol className={styles.items}>
        {items.map((item, index) => (
          <li
            key={String(item['id'] ?? item['kind'])}
            className={styles.item}
            data-fault={faultAt([...path, index]) !== null}
          >
            <div className={styles.itemHead}>
              <button
                type="button"
                className={styles.itemTitle}
                aria-expanded={open === index}
                onClick={() => setOpen(open === index ? null : index)}
              >
                <span className={styles.place}>{index + 1}</span>
                {titleOf(index)}
              </button>
              <Button
                size="small"
                disabled={index === 0}
                aria-label={t('moveUp', { name: titleOf(index) })}
                onClick={() => move(index, -1)}
              >
                ↑
              </Button>
              <Button
                size="small"
                disabled={index === items.length - 1}
                aria-label={t('moveDown', { name: titleOf(index) })}
                onClick={() => move(index, 1)}
              >
                ↓
              </Button>
              <Button
                size="small"
                aria-label={t('removeItem', { name: titleOf(index) })}
                onClick={() => change(path, items.toSpliced(index, 1))}
              >
                {t('remove')}
              </Button>
            </div>
            {open === index ? form(field.item, [...path, index]) : null}
          </li>
        ))}
      </ol>
      <Button
        onClick={() => {
          change(path, [...items, newItem(field.stem, field.item, items)]);
          setOpen(items.length);
        }}
      >
        {t(field.addWord)}
      </Button>
    </fieldset>
  );
}
