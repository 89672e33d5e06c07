import { Input } from 'antd';
import { flowEditorWords } from '#shared/i18n/manage-flows.ts';
import { useWords } from '../../../lib/language.tsx';
import { at, type Path, wordsOf } from './draft.ts';
import type { FieldSpec } from './field-spec.ts';
import styles from './flows.module.css';
import { useEditing } from './form-context.tsx';
import { Labelled } from './labelled.tsx';

type Props = { readonly field: Extract<FieldSpec, { readonly type: 'bilingual' }>; readonly path: Path };

/** Words in Chinese and English side by side; an optional part with neither is not there. */
export function BilingualField({ field, path }: Props) {
  const t = useWords(flowEditorWords);
  const { template, change } = useEditing();
  const words = wordsOf(at(template, path));
  const write = (next: { readonly zh: string; readonly en: string }) =>
    change(path, field.optional && next.zh === '' && next.en === '' ? undefined : next);
  const rows = field.long ? { minRows: 2, maxRows: 10 } : { minRows: 1, maxRows: 3 };
  return (
    <Labelled label={field.label} hint={field.hint} path={path}>
      {({ id, describedBy }) => (
        <div className={styles.both}>
          <Input.TextArea
            id={id}
            lang="zh-CN"
            aria-describedby={describedBy}
            placeholder={t('inChinese')}
            autoSize={rows}
            value={words.zh}
            onChange={({ target }) => write({ ...words, zh: target.value })}
          />
          <Input.TextArea
            lang="en"
            aria-label={t('englishOf', { name: t(field.label) })}
            aria-describedby={describedBy}
            placeholder={t('inEnglish')}
            autoSize={rows}
            value={words.en}
            onChange={({ target }) => write({ ...words, en: target.value })}
          />
        </div>
      )}
    </Labelled>
  );
}
